package org.relieflink.synthetic.people;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * 虚构的乡镇和村 · Towns and villages of one invented county.
 *
 * <p>The first county is 云溪县 (990123) with the towns of the manual's examples; the others draw
 * theirs from the same words, so that the same town name stands in several counties, as in life.
 */
public final class Geography {
  public static final int COUNTIES = 400;
  private static final int COUNTIES_PER_CITY = 10;
  private static final int TOWNS = 13;
  private static final int VILLAGES_PER_TOWN = 17;
  private static final List<String> KNOWN_TOWNS = List.of("桥头镇", "新河镇", "柳泉镇", "石湖乡", "东岭街道");
  private static final List<String> TOWN_NAMES =
      List.of(
          "青山镇", "沙河镇", "龙泉镇", "白塔镇", "大营乡", "南岗乡", "城关街道", "双桥镇", "望湖镇", "马集镇", "永安镇", "红石乡",
          "北圩乡", "清溪镇", "杨店镇", "高塘镇", "太平街道", "长岭乡", "三河镇", "鹿庄镇");
  private static final List<String> FIRST =
      List.of(
          "柳", "杨", "桃", "李", "王", "张", "大", "小", "前", "后", "东", "西", "南", "北", "石", "沙", "白", "青",
          "龙", "凤", "新", "长", "高", "双", "三", "陈", "刘", "周", "枣", "竹");
  private static final List<String> SECOND =
      List.of(
          "湾", "庄", "楼", "桥", "河", "沟", "岭", "塘", "店", "集", "圩", "墩", "坡", "营", "寨", "口", "堂", "园");

  private final String division;
  private final int villagesPerTown;
  private final List<List<String>> villages = new ArrayList<>();
  private final List<String> towns;

  public Geography(int county, SplitMix random) {
    this(county, VILLAGES_PER_TOWN, random);
  }

  /** A county whose thirteen towns have this many villages each, at most 200. */
  public Geography(int county, int villagesPerTown, SplitMix random) {
    this.villagesPerTown = villagesPerTown;
    division = divisionOf(county);
    towns = drawTowns(county, random);
    for (String town : towns) {
      villages.add(drawVillages(town, random));
    }
  }

  /** The division of the county with this number, 0 to 399; number 0 is 990123. */
  public static String divisionOf(int county) {
    int city = 9901 + county / COUNTIES_PER_CITY;
    return city + "" + (23 + county % COUNTIES_PER_CITY);
  }

  public String division() {
    return division;
  }

  /** A place for a household. */
  public Place place(SplitMix random) {
    int town = random.below(towns.size());
    String village = random.pick(villages.get(town));
    return towns.get(town).endsWith("街道")
        ? Place.urban(towns.get(town), village, random)
        : Place.rural(towns.get(town), village, random.between(1, 12));
  }

  private static List<String> drawTowns(int county, SplitMix random) {
    Set<String> drawn = new LinkedHashSet<>(county == 0 ? KNOWN_TOWNS : List.of());
    while (drawn.size() < TOWNS - 1) {
      drawn.add(random.pick(random.chance(0.1) ? KNOWN_TOWNS : TOWN_NAMES));
    }
    drawn.add("城关街道");
    return List.copyOf(drawn);
  }

  private List<String> drawVillages(String town, SplitMix random) {
    String ending = town.endsWith("街道") ? "社区" : "村";
    Set<String> drawn = new LinkedHashSet<>();
    if (town.equals("桥头镇")) {
      drawn.add("柳湾村");
    }
    while (drawn.size() < villagesPerTown) {
      drawn.add(random.pick(FIRST) + random.pick(SECOND) + ending);
    }
    return List.copyOf(drawn);
  }
}
