package io.heed.engine;

import io.heed.engine.WhereCasesStand.Running;
import io.heed.engine.WhereCasesStand.Standing;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Counts what runs. Nothing is written. */
@Mapper
interface WhereCasesStandMapper {

    List<Running> running();

    List<Standing> on(@Param("process") String process, @Param("version") int version);
}
