package org.relieflink.platform.console.web;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.relieflink.law.TextStatus;
import org.relieflink.platform.console.Dictionaries;
import org.relieflink.platform.console.Dictionary;
import org.relieflink.platform.console.DictionaryEntry;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.problem.WebRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 字典的页面：which code lists and rule files are in force, and what stands in them. */
@Controller
class DictionaryPages {
  /** Rows of a table; what is not shown is told. */
  private static final int MOST = 100;

  private static final int DIGEST_HEAD = 16; // hexadecimal digits; the whole is in the API
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private final Dictionaries dictionaries;
  private final ConsoleTexts texts;

  DictionaryPages(Dictionaries dictionaries, ConsoleTexts texts) {
    this.dictionaries = dictionaries;
    this.texts = texts;
  }

  /** 字典一览里的一行。 */
  record Book(
      String href, String title, int count, String version, String confirmedOn, String digest) {
    static Book of(Dictionary one) {
      return new Book(
          "/dictionaries/" + one.id(),
          one.title(),
          one.entries().size(),
          one.version(),
          one.confirmedOn(),
          one.digest().substring(0, DIGEST_HEAD));
    }
  }

  /**
   * 找到的一条，和它在哪一部里。
   *
   * @param standing {@code coming} before its first day, {@code over} after its last; else empty
   */
  record Found(Dictionary book, DictionaryEntry entry, String status, String standing) {}

  @GetMapping("/dictionaries")
  String list(@RequestParam(defaultValue = "") String q, Model model) {
    String text = q.strip();
    List<Found> found =
        text.isEmpty()
            ? List.of()
            : dictionaries.list().stream().flatMap(book -> found(book, text).stream()).toList();
    model.addAttribute("q", text);
    model.addAttribute("books", dictionaries.list().stream().map(Book::of).toList());
    model.addAttribute("divisions", dictionaries.divisions(text, MOST));
    return show(found, model, "console/dictionaries");
  }

  /** Days are written yyyy-mm-dd, so their texts are in order; what is no day says nothing. */
  private String standing(DictionaryEntry entry) {
    String today = texts.today().toString();
    if (DAY.matcher(entry.from()).matches() && entry.from().compareTo(today) > 0) {
      return "coming";
    }
    return DAY.matcher(entry.to()).matches() && entry.to().compareTo(today) < 0 ? "over" : "";
  }

  private List<Found> found(Dictionary book, String text) {
    return book.entries().stream()
        .filter(entry -> entry.has(text))
        .map(entry -> new Found(book, entry, status(entry.status()), standing(entry)))
        .toList();
  }

  /** How well the source is known, in the words of the law's registers; other words as they are. */
  private static String status(String code) {
    return Arrays.stream(TextStatus.values())
        .filter(status -> status.code().equals(code))
        .findFirst()
        .map(TextStatus::label)
        .orElse(code);
  }

  private static String show(List<Found> found, Model model, String page) {
    model.addAttribute("found", found.stream().limit(MOST).toList());
    model.addAttribute("total", found.size());
    return page;
  }

  @GetMapping("/dictionaries/{book}")
  String one(
      @PathVariable("book") String id, @RequestParam(defaultValue = "") String q, Model model) {
    Dictionary book =
        dictionaries.find(id).orElseThrow(() -> Refusal.of(WebRefusal.NOT_FOUND).asException());
    model.addAttribute("q", q.strip());
    model.addAttribute("book", book);
    model.addAttribute("all", book.entries().size());
    return show(found(book, q), model, "console/dictionary");
  }
}
