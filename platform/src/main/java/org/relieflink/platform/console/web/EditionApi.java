package org.relieflink.platform.console.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.relieflink.platform.console.Dictionaries;
import org.relieflink.platform.console.Dictionary;
import org.relieflink.platform.console.Edition;
import org.relieflink.platform.console.EditionChange;
import org.relieflink.platform.console.Editions;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.problem.WebRefusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** 字典历史的接口。 Editions newest first, each with what it changed. */
@RestController
class EditionApi {
  private final Dictionaries dictionaries;
  private final Editions editions;

  EditionApi(Dictionaries dictionaries, Editions editions) {
    this.dictionaries = dictionaries;
    this.editions = editions;
  }

  /** 一版。 */
  record One(
      String sm3,
      String version,
      Instant firstSeen,
      boolean agreed,
      List<Edition.Agreed> agreements,
      List<EditionChange> changes) {}

  @GetMapping("/api/v1/dictionaries/{book}/editions")
  List<One> list(@PathVariable("book") String id) {
    Dictionary book =
        dictionaries.find(id).orElseThrow(() -> Refusal.of(WebRefusal.NOT_FOUND).asException());
    List<Edition> all = editions.of(book);
    List<One> shown = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Edition one = all.get(i);
      shown.add(
          new One(
              one.digest(),
              one.version(),
              one.firstSeen(),
              one.agreed(),
              one.agreements(),
              i + 1 < all.size()
                  ? EditionChange.between(all.get(i + 1).entries(), one.entries())
                  : List.of()));
    }
    return shown;
  }
}
