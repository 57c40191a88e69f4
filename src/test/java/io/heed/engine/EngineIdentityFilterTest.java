package io.heed.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class EngineIdentityFilterTest {

    private final IdentityService identity = mock(IdentityService.class);

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theEngineKnowsWhoIsAtWorkForTheLengthOfARequest() throws Exception {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("lead", "", "ROLE_LEAD", "TEAM_service", "OTHER"));
        run();
        var order = inOrder(identity);
        order.verify(identity).setAuthentication("lead", List.of("lead", "service"));
        order.verify(identity).clearAuthentication();
    }

    @Test
    void aCustomerIsNobodyToTheEngine() throws Exception {
        run();
        verifyNoInteractions(identity);
    }

    private void run() throws Exception {
        var chain = new MockFilterChain();
        new EngineIdentityFilter(identity).doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), chain);
        assertThat(chain.getRequest()).isNotNull();
    }
}
