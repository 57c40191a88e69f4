package io.heed.desk.web;

import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import java.util.function.Consumer;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Back to the case page after a change, with what was done or why it was refused. */
final class AfterChange {

    private AfterChange() {}

    /** Makes the change on the case with this number and says where to go. */
    static String of(String number, RedirectAttributes after, String done, Consumer<CaseNumber> change) {
        if (!CaseNumber.isValid(number)) {
            throw new NotFound();
        }
        var caseNumber = new CaseNumber(number);
        try {
            change.accept(caseNumber);
            after.addFlashAttribute("done", done);
        } catch (Refused refused) {
            after.addFlashAttribute("refused", refused.messageKey());
            after.addFlashAttribute("refusedArguments", refused.arguments());
        }
        return "redirect:/desk/cases/" + caseNumber;
    }
}
