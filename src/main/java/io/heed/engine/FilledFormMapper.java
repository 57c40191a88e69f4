package io.heed.engine;

import io.heed.shared.CaseNumber;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The table {@code filled_form}. */
@Mapper
interface FilledFormMapper {

    void insert(FilledForm form);

    List<FilledForm> ofCase(
            @Param("caseNumber") CaseNumber caseNumber, @Param("first") int first, @Param("most") int most);

    List<FilledForm> after(@Param("id") long id, @Param("limit") int limit);

    List<Long> idsAfter(@Param("id") long id, @Param("limit") int limit);

    /** The form with this key; null when there is none. */
    FilledForm find(long id);

    /** The forms with these keys, as far as they are there. */
    List<FilledForm> findAll(@Param("ids") Collection<Long> ids);

    /** The user name of who filled in the form of a task; null when nobody did. */
    String whoFilled(String taskId);
}
