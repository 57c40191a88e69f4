package io.heed.survey;

import io.heed.shared.CaseNumber;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** The table of calls to customers who were not content. */
@Mapper
interface RecoveryMapper {

    void insert(Recovery recovery);

    Recovery find(CaseNumber survey);

    /** Changes the row if its version is still the one read; 0 when it is not. */
    int update(Recovery recovery);

    /** How many open calls everybody has. */
    List<Load> load();

    /** Somebody's open calls. */
    record Load(String owner, int calls) {}
}
