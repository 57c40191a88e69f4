package io.heed.shared.web;

import io.heed.shared.PlainText;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses values of forms and queries that are not plain text, naming the field, unless the form {@link ChecksItself}. */
final class PlainParameters implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() != DispatcherType.ERROR && !checksItself(handler)) {
            request.getParameterMap().forEach((name, values) -> {
                for (var value : values) {
                    PlainText.require(name, value);
                }
            });
        }
        return true;
    }

    private static boolean checksItself(Object handler) {
        return handler instanceof HandlerMethod method && method.hasMethodAnnotation(ChecksItself.class);
    }
}
