package org.relieflink.platform.access.provider;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.relieflink.platform.face.Face;
import org.relieflink.platform.face.FaceTest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.util.UriComponentsBuilder;

/** Base of the tests with a real provider: one server for all of them. */
abstract class ProviderTest extends FaceTest {
  static final String TRUSTED = "urn:province:mfa";
  final RealProvider provider = RealProvider.shared();

  @DynamicPropertySource
  static void provider(DynamicPropertyRegistry registry) {
    registry.add("relief.sign-in.oidc.issuer", () -> RealProvider.shared().issuer());
    registry.add("relief.sign-in.oidc.client-id", () -> RealProvider.CLIENT);
    registry.add("relief.sign-in.oidc.client-secret", () -> RealProvider.SECRET);
    registry.add("relief.sign-in.oidc.staff-claim", () -> "staff_no");
    registry.add("relief.sign-in.oidc.trusted-acr", () -> TRUSTED);
    registry.add("relief.sign-in.oidc.trusted-amr", () -> "hwk");
  }

  @BeforeEach
  void honest() {
    provider.reset();
    jdbc.sql("delete from access.failed_attempt").update();
  }

  @Override
  protected List<Face> faces() {
    return List.of();
  }

  /** A browser with the sign-in page open. */
  MockHttpSession opened() throws Exception {
    var session = new MockHttpSession();
    ask(session, "/sign-in");
    return session;
  }

  MvcResult ask(MockHttpSession session, String address) throws Exception {
    var request = get(URI.create(address));
    if (session != null) {
      request.session(session);
    }
    return mvc.perform(
            request.with(
                asked -> {
                  asked.setServerName("127.0.0.1");
                  return asked;
                }))
        .andReturn();
  }

  String page(MockHttpSession session, String address) throws Exception {
    return ask(session, address).getResponse().getContentAsString();
  }

  /** Where this browser is sent: the provider's page. */
  URI sent(MockHttpSession session) throws Exception {
    return URI.create(ask(session, "/sign-in/oidc").getResponse().getRedirectedUrl());
  }

  /** All the way to the provider and back, up to the page of this server. */
  Map<String, String> answered(MockHttpSession session, String number) throws Exception {
    return parameters(new ProviderBrowser().signIn(sent(session), number));
  }

  static Map<String, String> parameters(URI address) {
    return UriComponentsBuilder.fromUri(address).build().getQueryParams().toSingleValueMap();
  }

  /** The last step. */
  MvcResult finish(MockHttpSession session, Map<String, String> answer) throws Exception {
    return ask(
        session,
        "/sign-in/oidc/finish?code=" + answer.get("code") + "&state=" + answer.get("state"));
  }

  /** Where the whole sign-in of this number ends. */
  String signIn(MockHttpSession session, String number) throws Exception {
    return finish(session, answered(session, number)).getResponse().getRedirectedUrl();
  }

  boolean in(MockHttpSession session) throws Exception {
    return !session.isInvalid() && ask(session, "/").getResponse().getStatus() == 200;
  }

  long trail(String action, String kind) {
    return jdbc.sql("select count(*) from trail.entry where action = ? and object_kind = ?")
        .param(action)
        .param(kind)
        .query(Long.class)
        .single();
  }
}
