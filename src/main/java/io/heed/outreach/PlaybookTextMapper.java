package io.heed.outreach;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** Everything that a playbook ever said. */
@Mapper
interface PlaybookTextMapper {

    /** Every edition of every text of the playbook, the latest of each first. */
    List<PlaybookText> editions(String playbook);
}
