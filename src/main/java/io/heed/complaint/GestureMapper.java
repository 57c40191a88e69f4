package io.heed.complaint;

import io.heed.shared.CaseNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The ledger of gestures and their catalogue. */
@Mapper
interface GestureMapper {

    /** Adds an entry; returns 0 when one with this key is there already. */
    int enter(
            @Param("key") String key,
            @Param("caseNumber") CaseNumber caseNumber,
            @Param("gesture") String gesture,
            @Param("amount") BigDecimal amount,
            @Param("currency") String currency,
            @Param("grantedBy") String grantedBy,
            @Param("approvedBy") String approvedBy,
            @Param("now") Instant now);

    /** Adds the entry that takes another back; returns 0 when it is there already. */
    int reverse(@Param("id") long id, @Param("now") Instant now);

    List<Gestures.Standing> standing(CaseNumber caseNumber);

    List<LedgerRow> ofCase(CaseNumber caseNumber);

    List<Gestures.GestureType> types();

    Gestures.GestureType type(String id);

    /** An entry as it is stored. */
    record LedgerRow(
            long id,
            String gesture,
            BigDecimal amount,
            String currency,
            String grantedBy,
            String approvedBy,
            Instant enteredAt,
            Long reverses) {

        CaseForStaff.GestureEntry asEntry() {
            return new CaseForStaff.GestureEntry(
                    id, gesture, new Money(amount.abs(), currency), grantedBy, approvedBy, enteredAt, reverses != null);
        }
    }
}
