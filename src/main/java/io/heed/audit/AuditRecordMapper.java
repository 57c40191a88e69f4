package io.heed.audit;

import io.heed.shared.CaseNumber;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The table of records: appended and read, nothing else. */
@Mapper
interface AuditRecordMapper {

    void append(@Param("records") List<AuditRecords.NewRecord> records);

    /** The events of a case. */
    List<AuditRecords.Row> ofCase(CaseNumber caseNumber);

    /** The newest record's id; 0 when there is none. */
    long lastId();

    /** Events of any case. */
    List<AuditRecords.Row> after(@Param("id") long id, @Param("limit") int limit);
}
