package io.heed.outreach;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** The tables of playbooks and their texts. */
@Mapper
interface PlaybookMapper {

    List<Playbook> all();

    Playbook find(String id);

    /** Changes the row if its version is still the one read; 0 when it is not. */
    int update(Playbook playbook);

    /** Every edition of one stage, in every language, the latest of each first. */
    List<PlaybookText> stage(String playbook, Stage stage);

    /** Every edition of every text of the playbook, or of all playbooks for {@code null}, the latest of each first. */
    List<PlaybookText> editions(String playbook);

    void insert(PlaybookText text);
}
