package org.relieflink.law;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** 合并继承，查出版本之间的错。Puts packs together from their layers and finds what is wrong between files. */
final class PackResolver {
  private final List<PackLayer> layers;
  private final List<YamlProblem> problems = new ArrayList<>();

  PackResolver(List<PackLayer> layers) {
    this.layers = List.copyOf(layers);
  }

  List<YamlProblem> problems() {
    return List.copyOf(problems);
  }

  /** All complete packs in file order. */
  List<RulePack> packs() {
    sameVersionTwice();
    List<RulePack> packs = new ArrayList<>();
    List<PackLayer> complete = new ArrayList<>();
    for (PackLayer layer : layers) {
      Optional<RulePack> pack = resolve(layer);
      pack.ifPresent(packs::add);
      pack.ifPresent(x -> complete.add(layer));
    }
    problems.addAll(new VersionLint(complete).all());
    return List.copyOf(packs);
  }

  /**
   * One more file that inherits from these layers: an office's own, which goes before what applies
   * until its day, so that their spans may overlap; it has to be complete.
   */
  Reading<RulePack> own(PackLayer layer) {
    if (layers.stream().anyMatch(one -> one.name().equals(layer.name()))) {
      problems.add(twice(layer));
    }
    Optional<RulePack> pack = resolve(layer);
    if (pack.isEmpty() && problems.isEmpty()) {
      problems.add(incomplete(layer));
    }
    return problems.isEmpty()
        ? new Reading.Good<>(pack.orElseThrow())
        : new Reading.Bad<>(problems());
  }

  private static YamlProblem incomplete(PackLayer layer) {
    return layer
        .lines()
        .problem(
            "pack",
            "这个规则包还缺必要的节。",
            "请补 unit、case_types、hardship、fault、cap、rounding、defaults，或者用 inherits、adopts 从别的规则包来。");
  }

  private void sameVersionTwice() {
    Set<String> seen = new LinkedHashSet<>();
    for (PackLayer layer : layers) {
      if (!seen.add(layer.name())) {
        problems.add(twice(layer));
      }
    }
  }

  private static YamlProblem twice(PackLayer layer) {
    return layer
        .lines()
        .problem(
            "version",
            "规则包“" + layer.id() + "”的 " + layer.version() + " 版有两个文件。",
            "发布过的版本不能改；新的内容请写新的 version。");
  }

  private Optional<RulePack> resolve(PackLayer layer) {
    List<PackLayer> chain = new ArrayList<>();
    if (!chain(layer, chain, List.of())) {
      return Optional.empty();
    }
    PackLayer.Sections merged = PackLayer.Sections.none();
    for (PackLayer one : chain) {
      merged = one.sections().over(merged);
    }
    if (!complete(merged)) {
      return Optional.empty();
    }
    int before = problems.size();
    words(layer, chain, merged);
    PackExtras extras = ordered(merged.extras());
    problems.addAll(new OrderLint(layer, merged, extras).all());
    return problems.size() == before
        ? Optional.of(pack(layer, chain, merged, extras))
        : Optional.empty();
  }

  /** The layers from the highest down; false after noting why there is no chain. */
  private boolean chain(PackLayer layer, List<PackLayer> into, List<String> path) {
    List<String> longer = new ArrayList<>(path);
    longer.add(layer.id());
    if (path.contains(layer.id())) {
      if (path.get(0).equals(layer.id())) {
        problems.add(
            layer
                .lines()
                .problem(
                    layer.parent().isEmpty() ? "adopts" : "inherits",
                    "继承绕成了圈：" + String.join(" → ", longer) + "。",
                    "请让最上面的一个不再继承别的。"));
      }
      return false;
    }
    for (String key : List.of("inherits", "adopts")) {
      String id = key.equals("inherits") ? layer.parent() : layer.adopts();
      Optional<PackLayer> base =
          id.isEmpty() ? Optional.empty() : base(layer, key, id, path.isEmpty());
      if (!id.isEmpty() && (base.isEmpty() || !chain(base.get(), into, longer))) {
        return false;
      }
    }
    into.add(layer);
    return true;
  }

  /** The version of a base in force when the layer begins; it has to last as long as the layer. */
  private Optional<PackLayer> base(PackLayer layer, String key, String id, boolean tell) {
    List<PackLayer> known = layers.stream().filter(one -> one.id().equals(id)).toList();
    Optional<PackLayer> base =
        known.stream()
            .filter(one -> !one.from().isAfter(layer.from()))
            .filter(one -> one.to() == null || !one.to().isBefore(layer.from()))
            .max(Comparator.comparing(PackLayer::from).thenComparing(layers::indexOf));
    if (tell && known.isEmpty()) {
      problems.add(layer.lines().problem(key, "没有规则包“" + id + "”。", "请先放入它，或者改正名字。"));
    } else if (tell && base.isEmpty()) {
      problems.add(
          layer
              .lines()
              .problem(
                  key,
                  "规则包“" + id + "”在 " + layer.from() + " 没有版本适用。",
                  "请把 effective_from 写成它施行以后，或者补它的早期版本。"));
    } else if (tell
        && base.get().to() != null
        && (layer.to() == null || layer.to().isAfter(base.get().to()))) {
      problems.add(
          layer
              .lines()
              .problem(
                  layer.to() == null ? key : "effective_to",
                  "上级“"
                      + id
                      + "”的 "
                      + base.get().version()
                      + " 版只到 "
                      + base.get().to()
                      + "，这个包比它长。",
                  "请写 effective_to: " + base.get().to() + "，以后另出一版。"));
      return Optional.empty();
    }
    return base;
  }

  private void words(PackLayer layer, List<PackLayer> chain, PackLayer.Sections merged) {
    String wanted = Objects.requireNonNull(merged.unit()).word();
    for (PackLayer one : chain) {
      if (one.sections().hasMultiples() && !one.lines().word().equals(wanted)) {
        problems.add(
            one.lines()
                .problem(
                    "multiples_in",
                    "“"
                        + layer.id()
                        + "”的基准按“"
                        + wanted
                        + "”算，这个文件的倍数单位是“"
                        + one.lines().word()
                        + "”。",
                    "请写 multiples_in: " + wanted + "，并把各处 unit 一并改过来。"));
      }
    }
  }

  private static PackExtras ordered(PackExtras extras) {
    return extras.order().isEmpty()
        ? new PackExtras(
            extras.organ(),
            AmountRule.USUAL_ORDER,
            extras.tables(),
            extras.deduction(),
            extras.minimum(),
            extras.localCap(),
            extras.awardLimit(),
            extras.approvals(),
            extras.urgent())
        : extras;
  }

  private static boolean complete(PackLayer.Sections s) {
    return !s.caseTypes().isEmpty()
        && !s.defaults().isEmpty()
        && s.unit() != null
        && s.hardship() != null
        && s.fault() != null
        && s.cap() != null
        && s.rounding() != null;
  }

  private static RulePack pack(
      PackLayer layer, List<PackLayer> chain, PackLayer.Sections s, PackExtras extras) {
    RulePack pack = undigested(layer, chain.stream().map(PackLayer::id).toList(), s, extras);
    return pack.withDigest(PackJson.digest(pack));
  }

  private static RulePack undigested(
      PackLayer layer, List<String> chain, PackLayer.Sections s, PackExtras extras) {
    Clause clause = Objects.requireNonNull(s.hardship()).clause();
    return new RulePack(
        layer.id(),
        layer.version(),
        layer.title(),
        layer.place(),
        layer.office(),
        layer.from(),
        layer.to(),
        layer.lastConfirmedOn(),
        chain,
        Objects.requireNonNull(s.unit()),
        s.caseTypes(),
        s.years(),
        Objects.requireNonNull(s.hardship()),
        s.supplements() == null ? RulePack.Supplements.none(clause) : s.supplements(),
        Objects.requireNonNull(s.fault()),
        Objects.requireNonNull(s.cap()),
        Objects.requireNonNull(s.rounding()),
        s.defaults(),
        extras,
        "");
  }
}
