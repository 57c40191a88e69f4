package io.heed.customer;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The table of customers. */
@Mapper
interface CustomerMapper {

    /** The oldest customer who introduced themselves in just this way. */
    Long findByContact(Contact contact);

    void insert(NewCustomer customer);

    Customer find(long id);

    /** The customer with all that letters about one case need to know, in one statement. */
    ForCase findForCase(@Param("id") long id, @Param("caseNumber") CaseNumber caseNumber);

    void updateAddresses(@Param("id") long id, @Param("email") String email, @Param("phone") String phone);

    /** A customer joined with what holds for a case; the post's columns are null when the case came from none. */
    record ForCase(
            long id,
            String name,
            String email,
            String phone,
            Locale locale,
            ZoneId timeZone,
            Instant createdAt,
            ContactWay preferred,
            Boolean smsAllowed,
            LocalTime quietFrom,
            LocalTime quietTo,
            Instant emailBouncedAt,
            Instant phoneRefusedAt,
            String source,
            String postId,
            String handle,
            String url) {}

    /** Those customers, with what holds for them everywhere. */
    List<ForMany> findForMany(@Param("ids") Collection<Long> ids);

    /** Locks the rows, always in the same order. */
    List<Long> lock(@Param("ids") Collection<Long> ids);

    void forget(@Param("ids") Collection<Long> ids, @Param("as") long as);

    /** A customer joined with preferences and consents. */
    record ForMany(
            long id,
            String name,
            String email,
            String phone,
            Locale locale,
            ZoneId timeZone,
            Instant createdAt,
            ContactWay preferred,
            Boolean smsAllowed,
            LocalTime quietFrom,
            LocalTime quietTo,
            Instant emailBouncedAt,
            Instant phoneRefusedAt,
            boolean marketing,
            boolean research) {}

    /** This customer and whoever gave the same e-mail address or telephone number. */
    List<Long> sameAs(long id);

    /** Everybody who gave the same e-mail address or telephone number as one of these, however many. */
    List<Long> allSameAs(@Param("ids") Collection<Long> ids);

    /** Whoever gave this e-mail address or this telephone number; each may be null. */
    List<Long> reachedBy(@Param("email") String email, @Param("phone") String phone);

    /** @param like a beginning with what the comparison takes for more than itself put aside */
    List<Long> named(@Param("like") String like, @Param("most") int most);

    List<Called> names(@Param("ids") Collection<Long> ids);

    /** A customer's name. */
    record Called(long id, String name) {}

    /** A row on its way in. */
    final class NewCustomer {
        final Contact contact;
        final Instant createdAt;
        long id;

        NewCustomer(Contact contact, Instant createdAt) {
            this.contact = contact;
            this.createdAt = createdAt;
        }
    }
}
