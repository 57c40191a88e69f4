package io.heed.improvement;

/** What customers read, checked in both languages. */
final class Wording {

    private static final int LONGEST = 2_000;

    private Wording() {}

    /** @throws io.heed.shared.Refused naming the field that is empty or too long */
    static Ending.Public both(String field, String english, String fieldPl, String polish) {
        return new Ending.Public(
                ImprovementRecords.words(field, english, LONGEST), ImprovementRecords.words(fieldPl, polish, LONGEST));
    }
}
