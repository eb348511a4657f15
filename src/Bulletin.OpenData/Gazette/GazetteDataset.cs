using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Bulletin.Content;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Identifiers;
using Bulletin.Content.Linking;

namespace Bulletin.OpenData.Gazette;

/// <summary>The gazette itself as a dataset: what its documents are, in which issues they stand, and how they change one another.</summary>
internal static class GazetteDataset
{
    public static readonly DocumentId Id = new("data/gazette");

    /// <summary>Null: site.yml names no licence for it.</summary>
    public static Dataset? Of(Site site)
    {
        if (site.Settings.DataLicence is not { } licence || site.Documents.IsEmpty) return null;
        var description = $"{site.Settings.Title}所载全部文件的目录数据：每份文件的标题、发文机关、发文字号、日期、分类和有效性，"
            + "各期公报，文件之间的修改、废止、解读等关系，主题分类，发文字号登记，以及按年份的全文。";
        var header = new DocumentHeader
        {
            Id = Id,
            Source = new("gazette", Version(site), 1, 0),
            Title = $"{site.Settings.Title}目录数据",
            Issuers = [site.Settings.Organisation],
            Published = new(site.AsOf),
            Disclosure = Disclosure.Public,
            Summary = description,
            Topics = ["政府公报", "目录数据", "政府数据开放"],
        };
        return new(header)
        {
            Description = description,
            Licence = licence,
            Notes = ["由公报各篇文件的文件头自动生成，与网页同时更新。", $"有效性按基准日期（{new Moment(site.AsOf).ToChinese()}）判定。"],
            Tables = TablesOf(site.Types),
        };
    }

    /// <summary>A row for each document, with every property that data have.</summary>
    private static TableSchema DocumentsOf(ImmutableArray<ContentType> types) => new()
    {
        Name = "documents",
        Title = "文件",
        File = new("documents", default),
        PrimaryKey = [0],
        Columns =
        [
            Column("id", "编号", required: true) with { IsUnique = true, Description = "网址中的路径" },
            Column("type", "种类", required: true) with { Description = "内容的种类，也是第一级文件夹" },
            Column("type_title", "种类名称", required: true),
            Column("title", "标题", required: true),
            .. GazetteRows.First(types).Select(Column),
            Column("url", "网址", required: true),
            .. GazetteRows.Rest(types).Select(Column),
        ],
        Charts =
        [
            new(ChartKind.Bar, "各种类的文件数", null, 2, [], null, Aggregate.Count, default),
        ],
    };

    public static readonly TableSchema Issues = new()
    {
        Name = "issues",
        Title = "各期公报",
        File = new("issues", default),
        PrimaryKey = [0],
        Columns =
        [
            Column("id", "编号", required: true) with { IsUnique = true, References = new("documents", "id") },
            Column("year", "年", ColumnType.Year, required: true),
            Column("number", "期号", ColumnType.Integer, required: true),
            Column("total", "总期号", ColumnType.Integer),
            Column("published", "发布日期", ColumnType.Date, required: true),
            Column("documents", "篇数", ColumnType.Integer, required: true),
            Column("url", "网址", required: true),
        ],
    };

    public static readonly TableSchema Relations = new()
    {
        Name = "relations",
        Title = "文件关系",
        Description = "每一行从一份文件指向另一份：修改、废止、解读、征求意见、刊登、收入专题。反方向不另列。",
        File = new("relations", default),
        Columns =
        [
            Column("from", "从", required: true) with { References = new("documents", "id") },
            Column("kind", "关系", required: true) with { Enum = [.. GazetteRows.Acts.Select(relation => relation.Name)] },
            Column("kind_title", "关系名称", required: true),
            Column("to", "到") with { Description = "本站没有这份文件时空着" },
            Column("to_number", "到（发文字号）"),
        ],
    };

    public static readonly TableSchema Classes = new()
    {
        Name = "classes",
        Title = "主题分类",
        File = new("classes", default),
        PrimaryKey = [0],
        Columns =
        [
            Column("slug", "代码", required: true) with { IsUnique = true },
            Column("name", "名称", required: true),
            Column("documents", "文件数", ColumnType.Integer, required: true),
        ],
    };

    public static readonly TableSchema Numbers = new()
    {
        Name = "numbers",
        Title = "发文字号登记",
        File = new("numbers", default),
        PrimaryKey = [0],
        Columns =
        [
            Column("number", "发文字号", required: true) with { IsUnique = true },
            Column("code", "机关代字") with { Description = "年份之前的部分" },
            Column("year", "年份", ColumnType.Year),
            Column("sequence", "序号", ColumnType.Integer),
            Column("id", "编号", required: true) with { References = new("documents", "id") },
            Column("title", "标题", required: true),
            Column("status", "有效性"),
        ],
    };

    private static TableColumn Column(string name, string title, ColumnType type = ColumnType.String, bool required = false) =>
        new() { Name = name, Title = title, Type = type, IsRequired = required };

    private static TableColumn Column(Property property)
    {
        var type = property.Kind switch
        {
            PropertyKind.Date => ColumnType.Date,
            PropertyKind.Number => ColumnType.Integer,
            _ => ColumnType.String,
        };
        var isRequired = property.Name == CommonProperties.Published.Name;
        var list = property.Kind == PropertyKind.Texts ? "以顿号分隔" : null;
        return Column(property.Name, property.Key?.Chinese ?? property.Label, type, isRequired) with
        {
            Description = property.DataMeaning is { Chinese: { Length: > 0 } meaning } ? meaning : list,
        };
    }

    private static ImmutableArray<TableSchema> TablesOf(ImmutableArray<ContentType> types) =>
        [DocumentsOf(types), Issues, Relations, Classes, Numbers];

    // What the rows say, and not the files that they come from: a body that changes leaves them alone.
    private static Sha256 Version(Site site)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var settings = site.Settings;
        hash.AppendData(Encoding.UTF8.GetBytes($"{site.AsOf:O}\n{settings.Title}\n{settings.Organisation}\n{settings.DataLicence}\n"));
        var rows = new GazetteRows(site);
        byte[] buffer = [];
        foreach (var cell in TablesOf(site.Types).SelectMany(rows.Of).SelectMany(row => row))
        {
            var most = Encoding.UTF8.GetMaxByteCount(cell?.Length ?? 0) + 1;
            if (buffer.Length < most) buffer = new byte[2 * most];
            var length = Encoding.UTF8.GetBytes(cell, buffer);
            buffer[length++] = cell is null ? (byte)1 : (byte)0;
            hash.AppendData(buffer.AsSpan(0, length));
        }

        return Sha256.FromBytes(hash.GetHashAndReset());
    }
}
