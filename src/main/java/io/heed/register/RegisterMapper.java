package io.heed.register;

import io.heed.shared.CaseNumber;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The rows of the register. */
@Mapper
interface RegisterMapper {

    /** Of these ids, those that are in the register. */
    List<Known> known(@Param("source") String source, @Param("ids") List<String> ids);

    int insert(RegisterEntry entry);

    /** Says that a case was opened from an entry that was a record only; 0 when it was none. */
    int opened(
            @Param("source") String source,
            @Param("externalId") String externalId,
            @Param("caseNumber") CaseNumber caseNumber);

    List<GivenProduct> products(@Param("mapping") String mapping);

    List<RegisterLine> newest(RegisterQuery query);

    RegisterEntry find(long id);

    /** What files call their products, by name; at most {@code most}. */
    List<String> productsGiven(@Param("most") int most);

    /** Something that is there already. */
    record Known(String externalId, CaseNumber caseNumber) {}

    /** What a file calls one of our products. */
    record GivenProduct(String given, String product) {}
}
