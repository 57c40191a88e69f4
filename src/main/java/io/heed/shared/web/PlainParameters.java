package io.heed.shared.web;

import io.heed.shared.PlainText;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses values of forms and queries that are not plain text, naming the field. */
final class PlainParameters implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            request.getParameterMap().forEach((name, values) -> {
                for (var value : values) {
                    PlainText.require(name, value);
                }
            });
        }
        return true;
    }
}
