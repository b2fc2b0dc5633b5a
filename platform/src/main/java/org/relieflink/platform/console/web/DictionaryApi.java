package org.relieflink.platform.console.web;

import java.util.List;
import org.relieflink.kernel.DivisionCode;
import org.relieflink.platform.console.Dictionaries;
import org.relieflink.platform.console.Dictionary;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.problem.WebRefusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 字典的接口。 Code lists and rule files in force, whole; divisions by code or name. */
@RestController
class DictionaryApi {
  private static final int MOST = 1000; // divisions in one answer: a province has fewer

  private final Dictionaries dictionaries;

  DictionaryApi(Dictionaries dictionaries) {
    this.dictionaries = dictionaries;
  }

  /**
   * 一部字典的抬头。
   *
   * @param sm3 digest of its files, so that two servers can be compared
   */
  record Head(
      String id, String title, String version, String confirmedOn, String sm3, int entries) {
    static Head of(Dictionary one) {
      return new Head(
          one.id(),
          one.title(),
          one.version(),
          one.confirmedOn(),
          one.digest(),
          one.entries().size());
    }
  }

  /** 一个区划。 */
  record Division(String code, String name, String fullName, String status) {
    static Division of(DivisionCode code) {
      return new Division(
          code.code(),
          code.name(),
          code.fullName(),
          code.status().name().toLowerCase(java.util.Locale.ROOT));
    }
  }

  @GetMapping("/api/v1/dictionaries")
  List<Head> list() {
    return dictionaries.list().stream().map(Head::of).toList();
  }

  @GetMapping("/api/v1/dictionaries/{book}")
  Dictionary one(@PathVariable("book") String id) {
    return dictionaries.find(id).orElseThrow(() -> Refusal.of(WebRefusal.NOT_FOUND).asException());
  }

  @GetMapping("/api/v1/divisions")
  List<Division> divisions(@RequestParam String q) {
    return dictionaries.divisions(q, MOST).stream().map(Division::of).toList();
  }
}
