package org.relieflink.linkage;

import org.relieflink.linkage.AddressReader.Span;

/** 断句：在“镇、村、组、号”等字处断开。 Walks through an address from left to right and cuts it at its marks. */
final class AddressCutter {
  /** The group of an address of an institution: no group has so large a number. */
  static final int INSTITUTION = (1 << 12) - 1;

  /** Groups from here are hamlets (李家屯): a hash of the name. Below stand numbers. */
  static final int HAMLET = 1 << 11;

  private static final int LONGEST_NAME = 8;

  /** A name of two characters with another place's name of two in front. */
  private static final int TWO_NAMES = 4;

  private static final String[] VILLAGE_OFFICES = {"民委员会", "委员会", "委会", "民委", "居委会", "居民委员会"};

  /** A name goes on with these: 沙市镇, 红旗村, 中州路. */
  private static final String GOES_ON = "镇乡村街路巷屯庄寨社组队场";

  private final AddressText text;
  private final AddressHouse house;
  private final UpperPlaces upper;
  private final Span town = new Span();
  private final Span village = new Span();
  private final Span hamlet = new Span();
  private int start;
  private int group;
  private boolean institution;
  private int county;

  AddressCutter(AddressText text, AddressHouse house, UpperPlaces upper) {
    this.text = text;
    this.house = house;
    this.upper = upper;
  }

  Span town() {
    return town;
  }

  Span village() {
    return village;
  }

  Span hamlet() {
    return hamlet;
  }

  /** Where that begins which belongs to no part. */
  int restFrom() {
    return start;
  }

  int group() {
    if (institution) {
      return INSTITUTION;
    }
    if (group != 0 || hamlet.isEmpty()) {
      return group;
    }
    int hash = text.key(hamlet.from(), hamlet.to()) & Integer.MAX_VALUE;
    return HAMLET + hash % (INSTITUTION - HAMLET);
  }

  void cut(int divisionCode) {
    clear();
    county = divisionCode;
    for (int i = 0; i < text.length(); i++) {
      int mark = text.mark(i);
      if (mark != 0 && i >= start) {
        i = cut(AddressMark.ALL[mark], i);
      }
    }
    bareRoom();
    village(text.length(), text.length(), 2);
  }

  /** 3号楼2单元501: digits at the end, right behind a building or unit, are the room. */
  private void bareRoom() {
    int end = text.length();
    if (house.isInBuilding() && start < end && text.numberStart(end) == start) {
      houseFrom(house.room(end), end - 1);
    }
  }

  private void clear() {
    house.clear();
    upper.clear();
    town.set(0, 0);
    village.set(0, 0);
    hamlet.set(0, 0);
    start = group = 0;
    institution = false;
  }

  /** Cuts at one mark; gives the last place that is done with. */
  private int cut(AddressMark mark, int at) {
    switch (mark) {
      case UPPER -> upper(at);
      case DISTRICT -> district(at);
      case TOWN -> town(at, at + 1);
      case STREET -> street(at);
      case OFFICE -> office(at);
      case LAST_OF_WORD -> lastOfWord(at);
      case VILLAGE -> village(at);
      case COMMUNE -> commune(at);
      case RESIDENTS -> residents(at);
      case HAMLET -> hamlet(at + 1, at + 1);
      case GROUP -> group(at);
      case ROAD -> road(at);
      case NUMBER -> houseFrom(house.number(at), at);
      case BUILDING -> building(at);
      case UNIT -> unit(at);
      case ROOM -> room(at);
      case DASH -> {
        return chain(at);
      }
      case NONE -> {}
    }
    return at;
  }

  private boolean nothingYet() {
    return town.isEmpty() && village.isEmpty();
  }

  private void upper(int at) {
    boolean goesOn = GOES_ON.indexOf(text.at(at + 1)) >= 0;
    if (nothingYet() && !goesOn) {
      if (at > start) {
        upper.add(start, at + 1);
      }
      start = at + 1;
    }
  }

  private void district(int at) {
    int before = text.at(at - 1);
    if (before == '地' && text.has(at + 1, "办事处")) {
      town(at - 1, at + 4);
    } else if (before == '小' && at - 1 > start) {
      estate(at);
    } else if (before != '小' && before != '社' && before != '园') {
      upper(at);
    }
  }

  private void estate(int at) {
    if (village.isEmpty()) {
      village(at - 1, at + 1, 1);
    } else {
      house.estate(text.key(start, at - 1));
      start = at + 1;
    }
  }

  private void town(int end, int next) {
    boolean named = end - start >= 1 && end - start <= LONGEST_NAME;
    if (nothingYet() && named) {
      int above = end - start >= TWO_NAMES ? PlaceNames.county(county, text, start) : 0;
      town.set(above < end - start ? start + above : start, end);
      start = next;
    }
  }

  private void street(int at) {
    if (text.at(at + 1) == '道' && nothingYet()) {
      town(at, at + 2);
    } else {
      road(at);
    }
  }

  private void office(int at) {
    if (text.has(at, "办事处")) {
      town(at, at + 3);
      start = at == start ? at + 3 : start;
    }
  }

  /** Marks of more than one character: 苏木, 嘎查, 林场, 敬老院. */
  private void lastOfWord(int at) {
    int before = text.at(at - 1);
    if (text.at(at) == '木' && before == '苏') {
      town(at - 1, at + 1);
    } else if (text.at(at) == '查' && before == '嘎') {
      village(at - 1, at + 1, 1);
    } else if (text.at(at) == '场' && "林农牧茶渔".indexOf(before) >= 0) {
      town(at + 1, at + 1);
    } else if (Institutions.endsAt(text, at + 1)) {
      institution = true;
      village(at + 1, at + 1, 2);
    } else if (text.at(at) == '户') {
      houseFrom(house.room(at), at);
    }
  }

  private void village(int at) {
    if (at == start || isNoVillage(at)) {
      return;
    }
    int behind = behindOffice(at + 1);
    boolean natural = text.endsWith(at, "自然");
    int end = natural || text.endsWith(at, "行政") ? at - 2 : at;
    if (village.isEmpty()) {
      village(end, behind, 1);
    } else {
      hamlet(end, behind);
    }
  }

  /** 崔村镇, 新村路; 三村民小组. */
  private boolean isNoVillage(int at) {
    int next = text.at(at + 1);
    boolean committee = next == '民' && text.at(at + 2) == '委';
    boolean groupWord = (next == '组' || next == '民') && !committee;
    boolean goesOn = next == '镇' || next == '乡' || next == '街' || next == '路';
    return goesOn || (groupWord && text.isNumeral(at - 1));
  }

  private int behindOffice(int at) {
    for (String office : VILLAGE_OFFICES) {
      if (text.has(at, office)) {
        return at + office.length();
      }
    }
    return at;
  }

  private void commune(int at) {
    if (text.at(at + 1) == '区') {
      village(at, behindOffice(at + 2), 1);
    } else if (text.at(at - 1) == '公') {
      town(at - 1, at + 1);
    } else if (text.isNumeral(at - 1)) {
      group(at);
    }
  }

  private void residents(int at) {
    int behind = behindOffice(at);
    if (behind > at) {
      village(at, behind, 1);
      start = at == start ? behind : start;
    }
  }

  /** A hamlet inside a village: its name must end here, 李家庄村 is a village. */
  private void hamlet(int end, int next) {
    boolean ends = next >= text.length() || text.isNumeral(next) || text.at(next) == '第';
    boolean named = end - start >= 2 && end - start <= LONGEST_NAME;
    if (!village.isEmpty() && hamlet.isEmpty() && ends && named) {
      hamlet.set(start, end);
      start = next;
    }
  }

  private void group(int at) {
    int word = groupWord(at);
    int from = text.numberStart(word);
    int value = text.value();
    if (text.at(at - 1) == '大') {
      village(at - 1, at + 1, 1);
    } else if (value > 0 && from >= start) {
      group = group == 0 ? Math.min(value, HAMLET - 1) : group;
      village(from, from, 2);
      start = at + 1;
    }
  }

  /** Where 组, 小组, 村民小组, 居民组, 生产队 begins. */
  private int groupWord(int at) {
    int from = text.at(at - 1) == '小' ? at - 1 : at;
    if (text.endsWith(from, "村民") || text.endsWith(from, "居民") || text.endsWith(from, "生产")) {
      return from - 2;
    }
    return text.at(from - 1) == '村' && text.isNumeral(from - 2) ? from - 1 : from;
  }

  private void road(int at) {
    if (GOES_ON.indexOf(text.at(at + 1)) < 0) {
      village(at, at + 1, 1);
    }
  }

  private void building(int at) {
    boolean plain = text.isDigit(at - 1) || text.isLetter(at - 1);
    if (plain || (text.at(at) != '座' && text.at(at) != '#')) {
      houseFrom(house.building(at), at);
    }
  }

  private void unit(int at) {
    if (text.at(at + 1) == '元') {
      houseFrom(house.unit(at), at + 1);
    }
  }

  private void room(int at) {
    houseFrom(house.room(at), at);
  }

  /** What stands before the number of a house may be a village without its mark. */
  private void houseFrom(int from, int last) {
    if (from < last) {
      village(from, from, 2);
      start = Math.max(start, last + 1);
    }
  }

  private int chain(int at) {
    if (!text.isDigit(at - 1) || !text.isDigit(at + 1)) {
      return at;
    }
    int from = text.numberStart(at);
    int to = at;
    while (text.isDigit(to) || (text.at(to) == '-' && text.isDigit(to + 1))) {
      to++;
    }
    house.chain(from, to);
    houseFrom(from, to - 1);
    return to - 1;
  }

  /** The village, if none was found yet and its name is long enough and not too long. */
  private void village(int end, int next, int least) {
    int most = least > 1 ? LONGEST_NAME : text.length();
    if (!village.isEmpty() || end - start < least || end - start > most) {
      return;
    }
    if (town.isEmpty() && county != 0 && end - start >= TWO_NAMES) {
      passUpperNames(end);
    }
    village.set(start, end);
    start = next;
  }

  /** County and town named without 县 and 镇 before a village. */
  private void passUpperNames(int end) {
    int above = PlaceNames.county(county, text, start);
    start += above < end - start ? above : 0;
    int named = PlaceNames.town(county, text, start);
    if (named > 0 && end - start - named >= 1) {
      town.set(start, start + named);
      start += named;
    }
  }
}
