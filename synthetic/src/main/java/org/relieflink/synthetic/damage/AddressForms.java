package org.relieflink.synthetic.damage;

import java.util.List;
import org.relieflink.synthetic.people.Place;
import org.relieflink.synthetic.people.SplitMix;
import org.relieflink.synthetic.people.WeightedChoice;

/** 住址的写法 · The forms in which one address is written, old and new, short and long. */
public final class AddressForms {
  private enum Form {
    PLAIN,
    COUNTY,
    FULL,
    FORMER_TOWN,
    GROUP_IN_WORDS,
    NO_GROUP,
    VILLAGE_ONLY,
    HOUSE_NUMBER,
    VILLAGE_COMMITTEE,
    OTHER_GROUP
  }

  private static final WeightedChoice<Form> MODERN =
      WeightedChoice.<Form>builder()
          .add(Form.PLAIN, 52)
          .add(Form.COUNTY, 14)
          .add(Form.FULL, 6)
          .add(Form.GROUP_IN_WORDS, 9)
          .add(Form.NO_GROUP, 6)
          .add(Form.HOUSE_NUMBER, 8)
          .add(Form.FORMER_TOWN, 2)
          .add(Form.OTHER_GROUP, 1.5)
          .add(Form.VILLAGE_ONLY, 1.5)
          .build();
  private static final WeightedChoice<Form> OLD =
      WeightedChoice.<Form>builder()
          .add(Form.FORMER_TOWN, 45)
          .add(Form.GROUP_IN_WORDS, 25)
          .add(Form.PLAIN, 18)
          .add(Form.NO_GROUP, 8)
          .add(Form.VILLAGE_COMMITTEE, 4)
          .build();

  private final String city;
  private final String county;

  /** Of a county of the first city. */
  public AddressForms(String county) {
    this("云江市", county);
  }

  public AddressForms(String city, String county) {
    this.city = city;
    this.county = county;
  }

  /** As lists of today write it. */
  public String modern(Place place, SplitMix random) {
    return write(MODERN.pick(random), place, random);
  }

  /**
   * As lists of ten years ago wrote it: townships that are towns now, groups in Chinese figures.
   */
  public String old(Place place, SplitMix random) {
    return write(OLD.pick(random), place, random);
  }

  private String write(Form form, Place place, SplitMix random) {
    String village = place.town() + place.village();
    return switch (form) {
      case PLAIN -> place.plain();
      case COUNTY -> county + place.plain();
      case FULL -> "演示省" + city + county + place.plain();
      case FORMER_TOWN -> place.formerTown() + place.village() + place.detailInWords();
      case GROUP_IN_WORDS -> village + place.detailInWords();
      case NO_GROUP -> village;
      case VILLAGE_ONLY -> place.village() + place.detail();
      case HOUSE_NUMBER -> place.plain() + (place.isUrban() ? "室" : random.between(1, 99) + "号");
      case VILLAGE_COMMITTEE -> village + (place.isUrban() ? "居委会" : "村委会");
      case OTHER_GROUP -> otherGroup(place, random).plain();
    };
  }

  /** The neighbouring group of the same village. */
  public static Place otherGroup(Place place, SplitMix random) {
    return place.isUrban()
        ? place
        : Place.rural(place.town(), place.village(), random.between(1, 12));
  }

  /** Institutions where people in need are cared for. */
  public static String institution(Place place, SplitMix random) {
    return place.town() + random.pick(List.of("中心敬老院", "敬老院", "社会福利服务中心", "养老服务中心"));
  }
}
