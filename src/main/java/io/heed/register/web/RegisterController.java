package io.heed.register.web;

import io.heed.register.Register;
import io.heed.register.RegisterEntry;
import io.heed.register.RegisterLine;
import io.heed.register.RegisterQuery;
import io.heed.shared.audit.ShowsCustomers;
import io.heed.staff.CurrentStaff;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of complaints that came in files. */
@RestController
@RequestMapping("/api/register")
@Tag(name = "Files")
class RegisterController {

    private static final int ENTRIES = 100;

    private final Register register;
    private final CurrentStaff current;

    RegisterController(Register register, CurrentStaff current) {
        this.register = register;
        this.current = current;
    }

    @GetMapping
    @ShowsCustomers
    @Operation(summary = "The register, the newest first, a hundred at a time")
    List<RegisterLine> list(
            @Parameter(description = "What the file calls the product") @RequestParam(required = false) String product,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @Parameter(description = "The last entry seen, as `<receivedOn>_<id>`") @RequestParam(required = false)
                    String after) {
        var query = new RegisterQuery(product, from, to, Register.place(after), ENTRIES);
        return register.newest(query, current.actor());
    }

    @GetMapping("/{id}")
    @Operation(summary = "An entry of the register; `textIsStandIn` says that the text is not the customer's")
    RegisterEntry show(@PathVariable long id) {
        return register.entry(id, current.actor());
    }
}
