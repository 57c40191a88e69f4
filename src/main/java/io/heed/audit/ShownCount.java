package io.heed.audit;

import io.heed.shared.audit.ShowsCustomers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Notes how many customers an answer shows, before its page is drawn. */
final class ShownCount implements HandlerInterceptor {

    /** The attribute of the request under which it is noted. */
    static final String NOTED = ShownCount.class.getName();

    /**
     * What is shown.
     *
     * @param count how many customers, or null when they are not counted
     * @param isRefreshed whether the page fetches itself again and again
     */
    record Shown(Integer count, boolean isRefreshed) {}

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var marked = marked(handler);
        if (marked != null) {
            request.setAttribute(NOTED, new Shown(null, marked.refreshed()));
        }
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView answer) {
        var marked = marked(handler);
        if (marked != null
                && answer != null
                && answer.getModel().get(marked.counted()) instanceof Collection<?> customers) {
            request.setAttribute(NOTED, new Shown(customers.size(), marked.refreshed()));
        }
    }

    private static ShowsCustomers marked(Object handler) {
        return handler instanceof HandlerMethod method ? method.getMethodAnnotation(ShowsCustomers.class) : null;
    }
}
