package org.relieflink.platform.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("样式：页面用到的类，写在它真的加载的样式表里")
class SheetsTest {
  private static final Path RESOURCES =
      Path.of(System.getProperty("relief.root", ".."), "platform/src/main/resources");
  private static final Pattern NAMED = Pattern.compile("\\.([a-z][\\w-]*)");

  /** Only the pages before the sign-in and the page of the rules of the face load it. */
  private static final String OWN = "pages.css";

  @Test
  @DisplayName("只给登录页和界面规范页的样式，别的页面不靠它")
  void nobodyElseNeedsThem() throws IOException {
    Set<String> own = classes(OWN);
    own.removeAll(classes("kit.css"));
    own.removeAll(classes("theme.css"));
    own.removeAll(classes("pictures.css"));
    assertThat(own).as("the sheet is there").contains("sign-in");
    Set<String> wrong = new TreeSet<>();
    try (Stream<Path> pages = Files.walk(RESOURCES.resolve("templates"))) {
      for (Path page : pages.filter(file -> file.toString().endsWith(".html")).toList()) {
        String text = Files.readString(page);
        boolean loads = text.contains("/kit/" + OWN) || page.endsWith("console/design.html");
        own.stream()
            .filter(name -> !loads && uses(text, name))
            .forEach(name -> wrong.add(page.getFileName() + " ." + name));
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean uses(String page, String name) {
    return Pattern.compile("class(append)?=\"[^\"]*(?<![\\w-])" + name + "(?![\\w-])")
        .matcher(page)
        .find();
  }

  private static Set<String> classes(String sheet) throws IOException {
    Set<String> classes = new TreeSet<>();
    Matcher found =
        NAMED.matcher(
            Files.readString(RESOURCES.resolve("static/kit/" + sheet))
                .replaceAll("(?s)/\\*.*?\\*/", ""));
    while (found.find()) {
      classes.add(found.group(1));
    }
    return classes;
  }
}
