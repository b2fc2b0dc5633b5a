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

  /** The pages of this class; data they need is made in a {@code @BeforeAll}. */
  protected abstract List<Face> faces();

  @TestFactory
  @DisplayName("每一页在电脑和手机上：读屏软件可用，文字不被截断，没有内联样式")
  Stream<DynamicTest> everyPageIsReadable() {
    return faces().stream()
        .flatMap(
            face ->
                Stream.of(Screen.values())
                    .map(
                        screen ->
                            DynamicTest.dynamicTest(
                                face.name() + " " + screen.width, () -> checkFace(face, screen))));
  }

  protected void checkFace(Face face, Screen screen) {
    List<String> errors = new ArrayList<>();
    try (Page page = page(face.officer(), screen)) {
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error") && !expected(message.text())) {
              errors.add(message.text());
            }
          });
      page.navigate(url(face.path()));
      face.before().accept(page);
      var seen = (List<?>) page.evaluate(CHECKS);
      var unreadable = violations(page);
      if (PICTURES || !errors.isEmpty() || !seen.isEmpty() || !unreadable.isEmpty()) {
        screenshot(page, face, screen);
      }
      assertThat(errors).as("errors in the browser's console").isEmpty();
      assertThat(seen).as("seen on the page").isEmpty();
      assertThat(unreadable).as("axe").isEmpty();
    }
  }

  /** A page shown with status 403 or 404 on purpose is logged by the browser as an error. */
  private static boolean expected(String message) {
    return message.startsWith("Failed to load resource: the server responded with a status of 4");
  }

  static List<String> violations(Page page) {
    page.evaluate(AxeBuilder.getAxeScript());
    return ((List<?>) page.evaluate(AXE, AXE_TAGS)).stream().map(String::valueOf).toList();
  }

  /** A page of a signed-in officer; the session is kept for the class. */
  protected Page page(Officer officer, Screen screen) {
    String who = officer == null ? "" : officer.staffNumber();
    var context = contexts.computeIfAbsent(who + screen, key -> context(screen));
    var page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    if (officer != null && context.cookies().isEmpty()) {
      signIn(page, officer);
    }
    return page;
  }

  private static BrowserContext context(Screen screen) {
    return Chromium.browser()
        .newContext(
            new Browser.NewContextOptions()
                .setViewportSize(screen.width, screen.height)
                .setLocale("zh-CN")
                .setReducedMotion(ReducedMotion.REDUCE));
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
    int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
    page.setViewportSize(screen.width, Math.max(screen.height, height));
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
  }
}
