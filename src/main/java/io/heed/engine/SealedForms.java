package io.heed.engine;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CanonicalText;
import io.heed.shared.audit.PersonalCases;
import io.heed.shared.audit.SealedWords;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Forms as they were filled in; their key is that of the customer whom the case is about, where there is one alone. */
@Component
class SealedForms implements SealedWords {

    private final FilledFormMapper mapper;
    private final ObjectProvider<PersonalCases> cases;

    SealedForms(FilledFormMapper mapper, ObjectProvider<PersonalCases> cases) {
        this.mapper = mapper;
        this.cases = cases;
    }

    @Override
    public String source() {
        return "form";
    }

    @Override
    public List<Words> after(long id, int limit) {
        return mapper.after(id, limit).stream().map(this::words).toList();
    }

    @Override
    public List<Long> idsAfter(long id, int limit) {
        return mapper.idsAfter(id, limit);
    }

    @Override
    public Optional<Words> find(long id) {
        return Optional.ofNullable(mapper.find(id)).map(this::words);
    }

    @Override
    public List<Words> findAll(Collection<Long> ids) {
        return mapper.findAll(ids).stream().map(form -> words(form, null)).toList();
    }

    private Words words(FilledForm form) {
        return words(form, customerOf(form.caseNumber()));
    }

    private static Words words(FilledForm form, Long customer) {
        return new Words(
                form.id(),
                form.caseNumber(),
                customer,
                form.at(),
                CanonicalText.of(
                        form.taskId(), form.element(), form.formId(), form.version(), form.by(), form.answers()));
    }

    private Long customerOf(CaseNumber caseNumber) {
        var customers = cases.stream()
                .flatMap(kind -> kind.customersOf(caseNumber).stream())
                .distinct()
                .toList();
        return customers.size() == 1 ? customers.get(0) : null;
    }
}
