package org.relieflink.platform.packs.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relieflink.law.Organ;
import org.relieflink.law.PackCase;
import org.relieflink.law.PackFile;
import org.relieflink.law.Reading;
import org.relieflink.law.RulePack;
import org.relieflink.law.RulePacks;
import org.relieflink.law.YamlProblem;
import org.relieflink.platform.packs.LivePacks;
import org.relieflink.platform.packs.PackCheck;
import org.relieflink.platform.packs.PackVersion;
import org.relieflink.platform.packs.Packs;
import org.springframework.stereotype.Component;

/** 查规则包：the lint of the packs, what an office may write of its own, and the test cases. */
@Component
class CheckPack {
  /** More would hold up whoever checks; an office tries what is near its limits. */
  private static final int MOST_CASES = 100;

  private static final String NAME = "[0-9A-Za-z.-]{1,40}";
  private static final int LONGEST_TITLE = 100;

  private final LivePacks live;

  CheckPack(LivePacks live) {
    this.live = live;
  }

  /** A text that an office of a place writes. */
  PackCheck check(String place, String yaml) {
    if (yaml.getBytes(StandardCharsets.UTF_8).length > Packs.MOST_BYTES) {
      return wrong(List.of(at(yaml, "pack", "规则包太长。", "最多 64 KB，请删去不用的试例。")));
    }
    Reading<RulePack> reading = live.now().adding(new PackFile("", yaml));
    if (reading instanceof Reading.Bad<RulePack> bad) {
      return wrong(bad.problems());
    }
    RulePack pack = reading.orThrow();
    List<YamlProblem> problems = foreign(pack, place, yaml);
    problems.addAll(unfit(pack, yaml));
    return problems.isEmpty() ? ran(pack, yaml) : wrong(problems);
  }

  private static PackCheck wrong(List<YamlProblem> problems) {
    return new PackCheck(problems, null, List.of());
  }

  /** A kept version; a released one is among the live packs already, or broken. */
  PackCheck check(PackVersion version) {
    if (version.released() == null) {
      return check(version.place(), version.yaml());
    }
    RulePacks now = live.now();
    return now.find(version.packId(), version.version())
        .map(pack -> ran(pack, version.yaml()))
        .orElseGet(() -> wrong(broken(now, version)));
  }

  private static List<YamlProblem> broken(RulePacks now, PackVersion version) {
    return now.broken(version.place()).stream()
        .filter(one -> one.own().file().text().equals(version.yaml()))
        .flatMap(one -> one.problems().stream())
        .toList();
  }

  private static PackCheck ran(RulePack pack, String yaml) {
    return new PackCheck(
        List.of(), pack, PackCase.of(yaml).stream().map(one -> one.run(pack)).toList());
  }

  /** An office writes for itself, under a name that nobody else inherits from. */
  private static List<YamlProblem> foreign(RulePack pack, String place, String yaml) {
    List<YamlProblem> problems = new ArrayList<>();
    if (!pack.place().equals(place)) {
      problems.add(
          at(yaml, "place", "这是别处（" + pack.place() + "）的规则包。", "请写 place: \"" + place + "\"。"));
    }
    if (pack.extras().organ() != Organ.PROCURATORATE) {
      problems.add(at(yaml, "organ", "这里只写检察院自己的规则包。", "请删去 organ。"));
    }
    if (!pack.id().equals(place) && !pack.id().startsWith(place + "-")) {
      problems.add(
          at(
              yaml,
              "pack",
              "编号“" + pack.id() + "”不是本院的。",
              "请写 pack: \"" + place + "\"，或者以它加 - 开头。"));
    }
    return problems;
  }

  /** Names stand in addresses and lists, and cases are run while somebody waits. */
  private static List<YamlProblem> unfit(RulePack pack, String yaml) {
    List<YamlProblem> problems = new ArrayList<>();
    unnamed(yaml, "pack", pack.id()).ifPresent(problems::add);
    unnamed(yaml, "version", pack.version()).ifPresent(problems::add);
    if (pack.title().length() > LONGEST_TITLE) {
      problems.add(at(yaml, "title", "标题太长。", "请写 100 个字以内。"));
    }
    if (PackCase.of(yaml).size() > MOST_CASES) {
      problems.add(at(yaml, "tests", "试例太多。", "最多 100 个，请留下有代表性的。"));
    }
    return problems;
  }

  private static Optional<YamlProblem> unnamed(String yaml, String key, String value) {
    return value.matches(NAME)
        ? Optional.empty()
        : Optional.of(at(yaml, key, "编号、版本号里有不能用的字。", "请用数字、字母、点和短横，最多 40 个。"));
  }

  private static YamlProblem at(String yaml, String key, String sentence, String next) {
    List<String> lines = yaml.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(key + ":")) {
        return new YamlProblem(i + 1, 1, key, sentence, next);
      }
    }
    return new YamlProblem(1, 1, key, sentence, next);
  }
}
