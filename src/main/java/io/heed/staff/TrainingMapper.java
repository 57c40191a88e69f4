package io.heed.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Trainings, which tasks want them and who has finished them. */
@Mapper
interface TrainingMapper {

    List<Training> all();

    void put(Training training);

    List<Required> required();

    void require(@Param("element") String element, @Param("training") String training);

    int requireNoLonger(@Param("element") String element, @Param("training") String training);

    List<Trainings.Finished> finished();

    /** The trainings that this person has finished, by key. */
    List<String> finishedBy(String username);

    void finish(
            @Param("username") String username,
            @Param("training") String training,
            @Param("on") LocalDate on,
            @Param("by") String by,
            @Param("at") Instant at);

    /** A task type and a training that it wants. */
    record Required(String element, String training) {}
}
