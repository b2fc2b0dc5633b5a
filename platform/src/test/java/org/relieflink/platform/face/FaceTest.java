package org.relieflink.platform.face;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;

/**
 * Base of the browser tests: list your pages in {@link #faces()}, one line each; every one is
 * opened in a real chromium at both widths and checked. With {@code -Dscreenshots} every page is
 * drawn into {@code docs/screenshots}; a page that fails is drawn into {@code target/faces}.
 */
public abstract class FaceTest extends ServerTest {
  private static final List<String> AXE_TAGS =
      List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice");
  private static final double PATIENCE_MILLIS = 15_000; // a page on a busy machine
  private static final boolean PICTURES = System.getProperty("screenshots") != null;
  private static final String CHECKS = read("/face/checks.js");

  /** Only what is wrong, without a selector for every node looked at: a third of the time. */
  private static final String AXE =
      """
      tags => axe
        .run({runOnly: tags, resultTypes: ["violations"], selectors: false, iframes: false})
        .then(seen => seen.violations.map(rule =>
          rule.id + ": " + rule.help + " " + rule.nodes.slice(0, 3).map(node => node.html)))
      """;

  private final Map<String, BrowserContext> contexts = new LinkedHashMap<>();

  /** A tab per officer that goes from page to page, with what the browser called an error on it. */
  private final Map<String, Tab> tabs = new LinkedHashMap<>();

  private record Tab(Page page, List<String> errors) {
    static Tab of(Page page) {
      List<String> errors = new ArrayList<>();
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error") && !expected(message.text())) {
              errors.add(message.text());
            }
          });
      return new Tab(page, errors);
    }
  }

  /** The pages of this class; data they need is made in a {@code @BeforeAll}. */
  protected abstract List<Face> faces();

  @TestFactory
  @DisplayName("每一页在电脑和手机上：读屏软件可用，文字不被截断，没有内联样式")
  Stream<DynamicTest> everyPageIsReadable() {
    return faces().stream().flatMap(this::tests);
  }

  /**
   * A page that nothing is done on is loaded once and looked at in both widths: no script of ours
   * asks how wide the window is. One with something done on it is loaded anew for each.
   */
  private Stream<DynamicTest> tests(Face face) {
    if (face.before() == Face.NOTHING) {
      return Stream.of(DynamicTest.dynamicTest(face.name(), () -> checkLoadedOnce(face)));
    }
    return Stream.of(Screen.values())
        .map(
            screen ->
                DynamicTest.dynamicTest(
                    face.name() + " " + screen.width, () -> checkActedOn(face, screen)));
  }

  private void checkLoadedOnce(Face face) {
    var tab = tabs.computeIfAbsent(who(face.officer()), key -> Tab.of(page(face.officer())));
    tab.errors().clear();
    tab.page().navigate(url(face.path()));
    for (Screen screen : Screen.values()) {
      tab.page().setViewportSize(screen.width, screen.height);
      check(face, screen, tab);
    }
  }

  private void checkActedOn(Face face, Screen screen) {
    try (Page page = page(face.officer(), screen)) {
      var tab = Tab.of(page);
      page.navigate(url(face.path()));
      face.before().accept(page);
      check(face, screen, tab);
    }
  }

  private static void check(Face face, Screen screen, Tab tab) {
    var seen = (List<?>) tab.page().evaluate(CHECKS);
    unroll(tab.page(), screen);
    var unreadable = violations(tab.page());
    if (PICTURES || !tab.errors().isEmpty() || !seen.isEmpty() || !unreadable.isEmpty()) {
      screenshot(tab.page(), face, screen);
    }
    assertThat(tab.errors()).as("errors in the browser's console").isEmpty();
    assertThat(seen).as("seen on the page, " + screen.width + " px wide").isEmpty();
    assertThat(unreadable).as("axe, " + screen.width + " px wide").isEmpty();
  }

  /** All of the page at once: what a bar covers for the moment is no fault of the page. */
  private static void unroll(Page page, Screen screen) {
    int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
    page.setViewportSize(screen.width, Math.max(screen.height, height));
  }

  /** A page shown with status 403 or 404 on purpose is logged by the browser as an error. */
  private static boolean expected(String message) {
    return message.startsWith("Failed to load resource: the server responded with a status of 4");
  }

  static List<String> violations(Page page) {
    return ((List<?>) page.evaluate(AXE, AXE_TAGS)).stream().map(String::valueOf).toList();
  }

  /** A page of a signed-in officer; the session is kept for the class. */
  protected Page page(Officer officer, Screen screen) {
    var page = page(officer);
    page.setViewportSize(screen.width, screen.height);
    return page;
  }

  private Page page(Officer officer) {
    var context = contexts.computeIfAbsent(who(officer), key -> context());
    var page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    if (officer != null && context.cookies().isEmpty()) {
      signIn(page, officer);
    }
    return page;
  }

  private static String who(Officer officer) {
    return officer == null ? "" : officer.staffNumber();
  }

  /** Every page brings the reader's checks with it: sending them to each took half a second. */
  private static BrowserContext context() {
    var context =
        Chromium.browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setLocale("zh-CN")
                    .setReducedMotion(ReducedMotion.REDUCE));
    context.addInitScript(AxeBuilder.getAxeScript());
    return context;
  }

  private void signIn(Page page, Officer officer) {
    page.navigate(url("/sign-in"));
    page.fill("#user", officer.staffNumber());
    page.fill("#pw", DemoAccounts.PASSWORD);
    page.click("main button");
    page.waitForURL(url("/"));
  }

  protected String url(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  private static void screenshot(Page page, Face face, Screen screen) {
    Path root = Path.of(System.getProperty("relief.root", ".."));
    Path folder =
        PICTURES ? root.resolve("docs/screenshots") : root.resolve("platform/target/faces");
    var file = folder.resolve(face.name() + "-" + screen.width + ".png");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(file)
            .setFullPage(true)
            .setCaret(ScreenshotCaret.INITIAL));
  }

  private static String read(String resource) {
    try (InputStream in = FaceTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @AfterAll
  void closeContexts() {
    contexts.values().forEach(BrowserContext::close);
    contexts.clear();
    tabs.clear();
  }
}
