import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.document.*;
import org.apache.lucene.index.*;
import org.apache.lucene.search.*;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.*;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.Version;

/** Compares an index that Bulletin wrote with the one that Apache Lucene makes of the same documents: see LuceneExportSpecs.cs. */
public final class Exported {
  private static Writer out;

  public static void main(String[] args) throws Exception {
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(Paths.get(args[0]))));
        BufferedWriter writer = Files.newBufferedWriter(Paths.get(args[1]), StandardCharsets.UTF_8)) {
      out = writer;
      Path own = Files.createTempDirectory(Paths.get(args[1]).getParent(), "own");
      try (Directory theirs = FSDirectory.open(new File(text(in))); Directory ours = FSDirectory.open(own.toFile())) {
        CheckIndex check = new CheckIndex(theirs);
        if (!check.checkIndex().clean) say("broken");
        index(in, ours);
        try (DirectoryReader one = DirectoryReader.open(theirs); DirectoryReader other = DirectoryReader.open(ours)) {
          for (String field : new String[] { "title", "body", "number", "issuer", "type", "category", "status", "year", "published" }) terms(field, one.leaves().get(0).reader(), other.leaves().get(0).reader());
          values(one.leaves().get(0).reader(), other.leaves().get(0).reader());
          queries(in, new IndexSearcher(one), new IndexSearcher(other));
          for (int left = in.readInt(); left > 0; left--) {
            String pair = text(in);
            int expected = in.readInt(), found = one.docFreq(new Term("bigram", pair));
            if (expected != found) say("bigram " + pair + " " + found + " " + expected);
          }
        }
        say("size " + size(theirs, own) + " of " + size(ours, own));
      }
    }
  }

  static void index(DataInputStream in, Directory directory) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(Version.LATEST, new SmartChineseAnalyzer());
    config.setSimilarity(new BM25Similarity());
    config.setUseCompoundFile(false);
    config.getMergePolicy().setNoCFSRatio(0);
    FieldType words = new FieldType(TextField.TYPE_NOT_STORED);
    words.setIndexOptions(FieldInfo.IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    FieldType storedWords = new FieldType(words);
    storedWords.setStored(true);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int left = in.readInt(); left > 0; left--) {
        Document document = new Document();
        for (String name : new String[] { "id", "url", "summary", "day" }) document.add(new StoredField(name, text(in)));
        document.add(new Field("title", text(in), storedWords));
        document.add(new Field("body", text(in), words));
        for (String field : new String[] { "number", "issuer", "type", "category", "status", "year", "bigram" }) {
          boolean isStored = field.equals("number") || field.equals("issuer");
          for (int values = in.readInt(); values > 0; values--) document.add(new StringField(field, text(in), isStored ? Field.Store.YES : Field.Store.NO));
        }
        long published = in.readInt();
        // As in Lucene 4.8; a query with the step of 16 of later versions finds the same.
        FieldType number = new FieldType(LongField.TYPE_NOT_STORED);
        number.setNumericPrecisionStep(4);
        document.add(new LongField("published", published, number));
        document.add(new NumericDocValuesField("published", published));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
  }

  static void terms(String field, AtomicReader one, AtomicReader other) throws IOException {
    Terms left = one.terms(field), right = other.terms(field);
    if (left == null || right == null) { if (left != right) say("no terms of " + field); return; }
    if (left.size() != right.size() || left.getDocCount() != right.getDocCount() || left.getSumDocFreq() != right.getSumDocFreq() || left.getSumTotalTermFreq() != right.getSumTotalTermFreq()) say("sums of " + field);
    TermsEnum a = left.iterator(null), b = right.iterator(null);
    long seen = 0;
    for (BytesRef term = b.next(); term != null; term = b.next(), seen++) {
      BytesRef same = a.next();
      if (!term.equals(same)) { say("term of " + field + ": " + same + " for " + term.utf8ToString()); return; }
      if (!list(a, left.hasPositions()).equals(list(b, left.hasPositions()))) say("list of " + field + ":" + term.utf8ToString());
    }
    if (a.next() != null) say("more terms of " + field);
    say("terms " + field + (seen > 0 ? " same" : " none"));
  }

  static String list(TermsEnum terms, boolean withPositions) throws IOException {
    StringBuilder all = new StringBuilder();
    DocsEnum documents = withPositions ? terms.docsAndPositions(null, null) : terms.docs(null, null, DocsEnum.FLAG_NONE);
    for (int i = documents.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = documents.nextDoc()) {
      all.append(i).append('\n');
      for (int left = withPositions ? documents.freq() : 0; left > 0; left--) {
        DocsAndPositionsEnum places = (DocsAndPositionsEnum) documents;
        all.append(places.nextPosition()).append(':').append(places.startOffset()).append('-').append(places.endOffset()).append(' ');
      }
    }
    return all.toString();
  }

  static void values(AtomicReader one, AtomicReader other) throws IOException {
    for (int i = 0; i < other.maxDoc(); i++) {
      for (String field : new String[] { "title", "body" }) if (one.getNormValues(field).get(i) != other.getNormValues(field).get(i)) say("norm of " + field + " " + i);
      if (one.getNumericDocValues("published").get(i) != other.getNumericDocValues("published").get(i)) say("published " + i);
      for (String field : new String[] { "id", "url", "title", "number", "issuer" })
        if (!Arrays.equals(one.document(i).getValues(field), other.document(i).getValues(field))) say("stored " + field + " " + i);
      if (!one.document(i).get("published").equals(other.document(i).get("day"))) say("stored published " + i);
    }
  }

  static void queries(DataInputStream in, IndexSearcher one, IndexSearcher other) throws IOException {
    one.setSimilarity(new BM25Similarity());
    other.setSimilarity(new BM25Similarity());
    int count = in.readInt(), hits = 0;
    for (int i = 0; i < count; i++) {
      String first = text(in), second = text(in);
      PhraseQuery phrase = new PhraseQuery();
      phrase.add(new Term("body", first));
      phrase.add(new Term("body", second));
      BooleanQuery any = new BooleanQuery();
      any.add(new TermQuery(new Term("title", first)), BooleanClause.Occur.SHOULD);
      any.add(new TermQuery(new Term("body", second)), BooleanClause.Occur.SHOULD);
      BooleanQuery all = new BooleanQuery();
      all.add(new TermQuery(new Term("body", first)), BooleanClause.Occur.MUST);
      all.add(NumericRangeQuery.newLongRange("published", 20230000L + i, 20240000L + i, true, false), BooleanClause.Occur.MUST);
      for (Query query : new Query[] { new TermQuery(new Term("body", first)), phrase, any, all, new PrefixQuery(new Term("body", first)) }) {
        TopDocs left = one.search(query, 50), right = other.search(query, 50);
        hits += right.totalHits;
        if (!line(left).equals(line(right))) say("query " + query);
        Sort sort = new Sort(new SortField("published", SortField.Type.LONG, true));
        if (!line(one.search(query, 50, sort)).equals(line(other.search(query, 50, sort)))) say("sorted query " + query);
      }
    }
    say("queries " + (hits > count ? "same" : "found next to nothing"));
  }

  static String line(TopDocs found) {
    StringBuilder line = new StringBuilder().append(found.totalHits);
    for (ScoreDoc hit : found.scoreDocs) line.append(' ').append(hit.doc).append(':').append(Float.floatToRawIntBits(hit.score));
    return line.toString();
  }

  static long size(Directory directory, Path own) throws IOException {
    long sum = 0;
    for (String name : directory.listAll()) if (!name.equals("write.lock")) sum += directory.fileLength(name);
    return sum;
  }

  static void say(String line) throws IOException { out.write(line + "\n"); }

  static String text(DataInputStream in) throws IOException {
    char[] text = new char[in.readInt()];
    for (int i = 0; i < text.length; i++) text[i] = in.readChar();
    return new String(text);
  }
}
