package org.apache.lucene.analysis.cn.smart.hhmm;

import java.io.PrintWriter;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Prints the dictionary of SmartChineseAnalyzer as text, for Pack.cs. In this package because Lucene's dictionaries are visible nowhere else. */
public final class Extract {
  static final int N = 2159997;

  static Object field(Object owner, String name) throws Exception {
    Field field = owner.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field.get(owner);
  }

  // What may stand in a path: words of Han characters, single Han characters, delimiters by themselves, classes by name.
  static List<String> terms(WordDictionary words) throws Exception {
    TreeSet<String> terms = new TreeSet<>();
    char[][][] rests = (char[][][]) field(words, "wordItem_charArrayTable");
    for (int i = 0; i < rests.length; i++) {
      if (rests[i] == null) continue;
      String first = words.getCCByGB2312Id(i);
      for (char[] rest : rests[i]) {
        String word = first + (rest == null ? "" : new String(rest));
        if (word.chars().allMatch(c -> c >= 0x4E00 && c <= 0x9FA5)) terms.add(word);
      }
    }
    for (int c = 0x4E00; c <= 0x9FA5; c++) terms.add(String.valueOf((char) c));
    for (int c = 0x21; c <= 0xFF63; c++) if (isDelimiter(c)) terms.add(String.valueOf((char) c));
    for (String name : new String[] {"始##始", "末##末", "未##串", "未##数"}) terms.add(name);
    return new ArrayList<>(terms);
  }

  static boolean isDelimiter(int c) {
    return org.apache.lucene.analysis.cn.smart.Utility.getCharType((char) c) == org.apache.lucene.analysis.cn.smart.CharType.DELIMITER;
  }

  static long mix(long hash, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      hash = (hash ^ (c & 0xFF)) * 1099511628211L;
      hash = (hash ^ (c >> 8)) * 1099511628211L;
    }
    return hash;
  }

  static double weight(int f1, int f12) {
    double smooth = 0.1, one = f1, tiny = 1.0 / N;
    return -Math.log(smooth * (1.0 + one) / (N + 0.0) + (1.0 - smooth) * ((1.0 - tiny) * f12 / (1.0 + one) + tiny));
  }

  public static void main(String[] args) throws Exception {
    WordDictionary words = WordDictionary.getInstance();
    BigramDictionary bigrams = BigramDictionary.getInstance();
    List<String> terms = terms(words);
    int[] frequencies = new int[terms.size()];
    for (int i = 0; i < frequencies.length; i++) {
      String term = terms.get(i);
      frequencies[i] = term.length() == 1 && isDelimiter(term.charAt(0)) ? N : words.getFrequency(term.toCharArray());
    }

    long[] known = (long[]) field(bigrams, "bigramHashTable");
    int mask = (1 << 21) - 1;
    long[] set = new long[mask + 1], filter = new long[1 << 18];
    for (long hash : known) {
      if (hash == 0) continue;
      int slot = (int) (hash ^ (hash >>> 32)) & mask;
      while (set[slot] != 0) slot = (slot + 1) & mask;
      set[slot] = hash;
      int bit = (int) (hash >>> 40);
      filter[bit >>> 6] |= 1L << bit;
    }

    String[] rows = new String[terms.size()];
    @SuppressWarnings("unchecked") TreeSet<Integer>[] pairs = new TreeSet[terms.size()];
    IntStream.range(0, terms.size()).parallel().forEach(i -> {
      StringBuilder row = new StringBuilder();
      TreeSet<Integer> counts = new TreeSet<>();
      long head = mix(mix(0xcbf29ce484222325L, terms.get(i)), "@");
      for (int j = 0; j < terms.size(); j++) {
        long hash = mix(head, terms.get(j));
        int bit = (int) (hash >>> 40);
        if ((filter[bit >>> 6] >>> bit & 1) == 0) continue;
        int slot = (int) (hash ^ (hash >>> 32)) & mask;
        while (set[slot] != 0 && set[slot] != hash) slot = (slot + 1) & mask;
        if (set[slot] == 0) continue;
        int count = bigrams.getFrequency((terms.get(i) + "@" + terms.get(j)).toCharArray());
        if (count == 0) continue;
        row.append(' ').append(j).append(':').append(count);
        counts.add(count);
      }
      rows[i] = row.toString();
      pairs[i] = counts;
    });

    TreeMap<Integer, TreeSet<Integer>> weights = new TreeMap<>();
    try (PrintWriter out = new PrintWriter(args[0], "UTF-8")) {
      for (int i = 0; i < frequencies.length; i++) {
        TreeSet<Integer> counts = weights.computeIfAbsent(frequencies[i], f -> new TreeSet<>());
        counts.add(0);
        counts.addAll(pairs[i]);
        out.println("T " + terms.get(i) + ' ' + frequencies[i] + rows[i]);
      }
      for (var f1 : weights.entrySet())
        for (int f12 : f1.getValue()) out.println("W " + f1.getKey() + ' ' + f12 + ' ' + (Double.doubleToRawLongBits(weight(f1.getKey(), f12)) & 3));
    }
  }
}
