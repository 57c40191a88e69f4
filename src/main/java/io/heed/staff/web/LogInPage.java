package io.heed.staff.web;

import io.heed.staff.security.StaffAreas;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where staff log in; Spring Security's filter takes what is sent. */
@Controller
class LogInPage {

    @GetMapping("/login")
    String logIn(
            @RequestParam(required = false) String next,
            @RequestParam(required = false) String error,
            @RequestParam(required = false) String logout,
            Model model) {
        model.addAttribute("next", StaffAreas.isOurs(next) ? next : null);
        model.addAttribute("failed", error != null);
        model.addAttribute("loggedOut", logout != null);
        return "login";
    }
}
