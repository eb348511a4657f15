// dotnet add package Lucene.Net.Analysis.SmartCn --prerelease
// dotnet run -- index 加装电梯
using Lucene.Net.Analysis.Cn.Smart;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

using var reader = DirectoryReader.Open(FSDirectory.Open(args[0]));
var searcher = new IndexSearcher(reader) { Similarity = new BM25Similarity() };
var query = new QueryBuilder(new SmartChineseAnalyzer(LuceneVersion.LUCENE_48)).CreatePhraseQuery("body", args[1]);
foreach (var hit in searcher.Search(query, 10).ScoreDocs)
{
    var found = searcher.Doc(hit.Doc);
    Console.WriteLine($"{hit.Score} {found.Get("title")} {found.Get("url")}");
}
