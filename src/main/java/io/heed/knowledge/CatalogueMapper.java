package io.heed.knowledge;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The tables of products, regions and known issues. */
@Mapper
interface CatalogueMapper {

    List<Catalogue.Product> products(boolean polish);

    List<Catalogue.Region> regions(boolean polish);

    List<Catalogue.KnownIssue> openIssues(boolean polish);

    Long openIssueOf(@Param("product") String product, @Param("region") String region);

    Catalogue.KnownIssue issue(@Param("id") long id, @Param("polish") boolean polish);
}
