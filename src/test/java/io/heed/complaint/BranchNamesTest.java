package io.heed.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.staff.PlaceName;
import io.heed.staff.StaffDirectory;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

class BranchNamesTest {

    private BranchNames names;

    @BeforeEach
    void threeBranches() {
        var staff = Mockito.mock(StaffDirectory.class);
        Mockito.when(staff.placeNames())
                .thenReturn(List.of(
                        new PlaceName("harbour", "Harbour Street"),
                        new PlaceName("harbour", "Portowej"),
                        new PlaceName("lodz", "Łódź"),
                        new PlaceName("lodz", "Łodzi"),
                        new PlaceName("station", "Central Station")));
        names = new BranchNames(staff);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I waited an hour at Harbour Street today. | harbour",
                "HARBOUR   STREET!!! | harbour",
                "byłam dziś w oddziale przy Portowej, godzina w kolejce | harbour",
                "W Łodzi znów zamknięte | lodz",
                "w lodzi znow zamkniete | lodz",
                "łódź: nikt nie odbiera | lodz",
                "First Central Station, then Harbour Street | station"
            })
    void aBranchIsFoundByWhatCustomersCallIt(String words, String branch) {
        assertThat(names.in(words)).contains(branch);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "Harbour Streetlights", "łodzianie", "my own street", "the Harbour"})
    void whatOnlyLooksLikeANameIsNone(String words) {
        assertThat(names.in(words)).isEmpty();
    }

    @Test
    void theNamesAreReadOnceForManyComplaints() {
        var staff = Mockito.mock(StaffDirectory.class);
        var kept = new BranchNames(staff);
        kept.in("one");
        kept.in("two");
        Mockito.verify(staff, Mockito.times(1)).placeNames();
    }
}
