package io.heed.survey;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The table of answers from files. */
@Mapper
interface ImportedAnswerMapper {

    /** Adds those that are not known; says how many that were. */
    int insert(@Param("answers") List<ImportedAnswer> answers);
}
