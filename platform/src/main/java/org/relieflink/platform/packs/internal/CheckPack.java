package org.relieflink.platform.packs.internal;

import java.util.ArrayList;
import java.util.List;
import org.relieflink.law.Organ;
import org.relieflink.law.PackCase;
import org.relieflink.law.Reading;
import org.relieflink.law.RulePack;
import org.relieflink.law.RulePacks;
import org.relieflink.law.YamlProblem;
import org.relieflink.platform.packs.PackCheck;
import org.relieflink.platform.packs.PackVersion;
import org.springframework.stereotype.Component;

/** 查规则包：the lint of the packs, what an office may write of its own, and the test cases. */
@Component
class CheckPack {
  private final StoredPacks live;

  CheckPack(StoredPacks live) {
    this.live = live;
  }

  /** A text that an office of a place writes. */
  PackCheck check(String place, String yaml) {
    Reading<RulePacks> reading = live.with(yaml);
    if (reading instanceof Reading.Bad<RulePacks> bad) {
      return new PackCheck(bad.problems(), null, List.of());
    }
    List<RulePack> all = reading.orThrow().all();
    RulePack pack = all.get(all.size() - 1);
    List<YamlProblem> problems = foreign(pack, place, yaml);
    return problems.isEmpty() ? ran(pack, yaml) : new PackCheck(problems, null, List.of());
  }

  /** A kept version; a released one is among the live packs already. */
  PackCheck check(PackVersion version) {
    return version.released() == null
        ? check(version.place(), version.yaml())
        : ran(live.now().find(version.packId(), version.version()).orElseThrow(), version.yaml());
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
