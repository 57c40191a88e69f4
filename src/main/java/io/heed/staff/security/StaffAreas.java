package io.heed.staff.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The paths under which staff work; everything else that is not the portal is nowhere. */
public final class StaffAreas {

    private static final List<String> AREAS = List.of("/desk", "/demo", "/account", "/audit", "/admin", "/studio");

    private StaffAreas() {}

    static boolean contain(HttpServletRequest request) {
        return contain(
                request.getRequestURI().substring(request.getContextPath().length()));
    }

    /** Whether it is a path of ours to go to after logging in, and not the way to somebody else's site. */
    public static boolean isOurs(String path) {
        return path != null
                && path.chars().allMatch(each -> each > ' ' && each < 0x7F && each != '\\')
                && contain(path.split("[?#]", 2)[0])
                && !path.contains("//")
                && !path.contains("..");
    }

    private static boolean contain(String path) {
        return AREAS.stream().anyMatch(area -> path.equals(area) || path.startsWith(area + "/"));
    }
}
