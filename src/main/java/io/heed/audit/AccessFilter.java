package io.heed.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts what staff are shown or refused on the record before the first byte of it is written, whether it is a page, JSON, a
 * file or a stream. What cannot be recorded is not shown. An interceptor would come too late for bodies, and not at all for
 * what the security filters refuse.
 */
final class AccessFilter extends OncePerRequestFilter {

    private final StaffRequests requests;

    AccessFilter(StaffRequests requests) {
        this.requests = requests;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new Watched(request, response));
    }

    private final class Watched extends HttpServletResponseWrapper {

        private final HttpServletRequest request;
        private boolean isRecorded;

        private Watched(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            record(getStatus());
            return super.getOutputStream();
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            record(getStatus());
            return super.getWriter();
        }

        @Override
        public void flushBuffer() throws IOException {
            record(getStatus());
            super.flushBuffer();
        }

        @Override
        public void sendError(int status) throws IOException {
            record(status);
            super.sendError(status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            record(status);
            super.sendError(status, message);
        }

        private void record(int status) {
            if (isRecorded) {
                return;
            }
            try {
                requests.answered(request, status);
                isRecorded = true;
            } catch (RuntimeException failure) {
                throw new NotRecorded(failure);
            }
        }
    }
}
