package io.heed.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.shared.web.ToldAsProblem;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What cannot be put on the record is not shown. */
class AccessFilterTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/desk/cases/HD-000142-8");
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final List<Integer> recorded = new ArrayList<>();

    @Test
    void whatCannotBeRecordedIsNotShown() {
        var failing = new StaffRequests(null, null, null, null, null) {
            @Override
            void answered(HttpServletRequest asked, int status) {
                throw new IllegalStateException("the table is full");
            }
        };
        assertThatThrownBy(() -> new AccessFilter(failing).doFilter(request, response, page("Maria Nowak")))
                .isInstanceOfSatisfying(
                        ToldAsProblem.class,
                        told -> assertThat(told.problem().status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE));
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    @Test
    void anAnswerIsRecordedOnceBeforeItsFirstByte() throws Exception {
        new AccessFilter(recording()).doFilter(request, response, page("a long page"));
        assertThat(recorded).containsExactly(200);
        assertThat(response.getContentAsString()).isEqualTo("a long page");
    }

    @Test
    void aRefusalOfTheContainerIsRecordedToo() throws Exception {
        new AccessFilter(recording()).doFilter(request, response, chain(answer -> answer.sendError(403, "no")));
        assertThat(recorded).containsExactly(403);
    }

    private StaffRequests recording() {
        return new StaffRequests(null, null, null, null, null) {
            @Override
            void answered(HttpServletRequest asked, int status) {
                assertThat(response.getContentAsByteArray()).isEmpty();
                recorded.add(status);
            }
        };
    }

    private static MockFilterChain page(String text) {
        return chain(answer -> {
            answer.getWriter().write(text);
            answer.flushBuffer();
        });
    }

    private static MockFilterChain chain(Answering answering) {
        return new MockFilterChain() {
            @Override
            public void doFilter(ServletRequest asked, ServletResponse answer) throws IOException {
                answering.to((HttpServletResponse) answer);
            }
        };
    }

    private interface Answering {
        void to(HttpServletResponse answer) throws IOException;
    }
}
