using System.Globalization;
using System.Text;
using Bulletin.Cli.Reviewing;
using Bulletin.Cli.Terminal;
using Bulletin.Content.Configuration;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Identifiers;
using Bulletin.Content.Sources;
using Bulletin.Content.Yaml;

namespace Bulletin.Cli.Scaffolding;

/// <summary>
/// A new dataset: the table in UTF-8 in a folder of its own, and beside it a draft
/// of dataset.yml with the types that its cells seem to have.
/// </summary>
/// <param name="site">The site folder.</param>
/// <param name="name">Of the dataset.</param>
/// <param name="table">The file.</param>
/// <param name="day">When it will be published.</param>
/// <param name="sheet">Which sheet of a workbook; null: the first with content.</param>
/// <param name="isUpdate">The dataset is there, and only its table is replaced.</param>
internal sealed class NewDataset(string site, string name, string table, DateOnly day, string? sheet = null, bool isUpdate = false)
{
    /// <summary>A title that stood above the headings and was left out of the table; null: there was none.</summary>
    public string? TitleLine { get; private set; }

    /// <summary>What the editor must know of what was made of the file.</summary>
    public IReadOnlyList<Wording> Told { get; private set; } = [];

    /// <summary>Whether a review was emptied, since it was one of the table before.</summary>
    public bool HasEmptied { get; private set; }

    /// <summary>Writes the files and returns the path of dataset.yml, or of the table that was replaced, below the site folder.</summary>
    public string Write()
    {
        if (!FileNames.IsAllowed(name) || FileNames.IsReserved(name) || Dataset.IsTaken(name))
            throw new UsageException(ScaffoldTexts.BadDatasetName(name));
        var input = TableInput.Read(table, sheet);
        var raw = new RawTable(input.Filled());
        if (raw.Rows < 2)
            throw new UsageException(UsageTexts.NoCells(table));
        Told = [.. input.Told, .. raw.Told];
        var folder = Path.Combine(SourceTree.Folder, "data", name);
        var path = Path.Combine(folder, DocumentId.DatasetFile);
        if (isUpdate)
            return Replace(folder, raw);
        if (File.Exists(Path.Combine(site, path)))
            throw new UsageException(ScaffoldTexts.DatasetExists(path));
        Directory.CreateDirectory(Path.Combine(site, folder));
        TitleLine = raw.Title;
        var file = FileName() + ".csv";
        File.WriteAllText(Path.Combine(site, folder, file), raw.ToCsv());
        File.WriteAllText(Path.Combine(site, path), Description(file, raw));
        return path;
    }

    // The one table that there is, or that of the same name.
    private string Replace(string folder, RawTable raw)
    {
        var there = Directory.Exists(Path.Combine(site, folder)) ? Directory.GetFiles(Path.Combine(site, folder), "*.csv") : [];
        var file = there.Length == 1 ? there[0] : Array.Find(there, one => Path.GetFileName(one) == FileName() + ".csv");
        if (file is null)
            throw new UsageException(ScaffoldTexts.NoTable(folder, FileName() + ".csv"));
        TitleLine = raw.Title;
        HasEmptied = EmptyReviews(Path.Combine(folder, DocumentId.DatasetFile));
        var partial = file + ".new";
        File.WriteAllText(partial, raw.ToCsv());
        File.Move(partial, file, overwrite: true);
        return Path.Combine(folder, Path.GetFileName(file));
    }

    // Nobody has reviewed the new table. What cannot be read stays as it is: the next build says why.
    private bool EmptyReviews(string path)
    {
        var full = Path.Combine(site, path);
        var problems = new DiagnosticBag();
        if (!File.Exists(full) || HeaderFile.Read(full, path, problems) is not { Source.FrontMatter: var text } description) return false;
        if (YamlReader.Read(text, path, 1, problems) is null) return false;
        var emptied = new ReviewEdit(text, CommonKeys.Reviewed).Empty();
        emptied = new ReviewEdit(emptied, CommonKeys.SecrecyReviewed).Empty();
        if (emptied == text) return false;
        description.Save(emptied);
        return true;
    }

    // Other people's tools want names of small letters (Data Package v2, resource name).
    private string FileName()
    {
        var slug = FileNames.Slug(Path.GetFileNameWithoutExtension(table));
        return slug.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterLower(c) || c is '-' or '_' or '.') ? slug : name;
    }

    private string Description(string file, RawTable raw)
    {
        var named = Path.GetFileNameWithoutExtension(table);
        var title = raw.Title ?? (named.Any(c => c is >= '\u4e00' and <= '\u9fff') ? named : Prompts.Title);
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $$"""
            # 写好后删去“草稿”一行，填上“发布审核”，再运行 bulletin check。
            标题: {{YamlQuoting.Of(title)}}
            描述: {{Prompts.Description}}
            提供方: {{YamlQuoting.Of(Publisher())}}
            发布日期: {{day:yyyy-MM-dd}}
            公开属性: 主动公开
            发布审核:
            草稿: true
            许可: CC-BY-4.0   # 由本单位确定；常用的还有 CC0-1.0
            更新频率: 不定期
            # 开放属性: 无条件开放   # 有条件开放的，另写“开放条件”
            # 地域: 云川市
            # 联系方式: {名称: 信息科, 电话: 0000-0000000}

            """);
        if (raw.Notes.Count > 0)
            text.Append("说明:\n").AppendJoin("", raw.Notes.Select(note => $"  - {YamlQuoting.Of(note)}\n"));
        if (raw.Columns.Any(IsPlace))
            text.Append("# 坐标系: WGS84   # 或 CGCS2000、GCJ-02（高德、腾讯）、BD-09（百度）\n");
        text.Append(CultureInfo.InvariantCulture, $"文件:\n  - 文件: {file}\n");
        // The name of one column is not the heading of another.
        var known = raw.Columns.Select(column => column.Heading).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var names = raw.Columns
            .Select((column, i) => NameOf(column.Heading, i) is var one && one == column.Heading ? one : RawTable.UniqueName(known, one))
            .ToList();
        if (raw.Columns[0].IsKey)
            text.Append(CultureInfo.InvariantCulture, $"    主键: {YamlQuoting.Of(names[0])}\n");
        if (raw.Missing.Count > 0)
            text.Append("    空值: [").AppendJoin(", ", raw.Missing.Select(one => $"'{one}'")).Append("]\n");
        text.Append("    列:\n");
        for (var i = 0; i < names.Count; i++)
            text.Append(Line(names[i], raw.Columns[i]));
        if (Map(raw, names, title) is { } map)
            text.Append(map);
        return text.Append("    # 图表:\n    #   - {类型: 折线, 标题: ……, 横轴: ……, 数值: ……}\n").ToString();
    }

    private static string Line(string name, RawColumn column)
    {
        var limits = (column.Type, IsLongitude(column), IsLatitude(column)) switch
        {
            (ColumnType.Number, true, _) => ", 最小值: -180, 最大值: 180",
            (ColumnType.Number, _, true) => ", 最小值: -90, 最大值: 90",
            _ => "",
        };
        var unit = column.Unit.Length > 0 ? $", 单位: '{column.Unit}'" : "";
        var required = column.IsFull ? ", 必填: 是" : "";
        var type = column.Type.Title().Chinese;
        return $"      - {{名称: {YamlQuoting.Of(name)}, 标题: {YamlQuoting.Of(column.Heading)}, "
            + $"类型: {type}{unit}{limits}{required}}}\n";
    }

    // Places named by the first text, where there are any.
    private static string? Map(RawTable raw, List<string> names, string title)
    {
        var columns = raw.Columns.ToList();
        var (longitude, latitude, label) = (
            columns.FindIndex(IsLongitude),
            columns.FindIndex(IsLatitude),
            columns.FindIndex(column => column.Type == ColumnType.String));
        if (label < 0 || longitude < 0 || latitude < 0 || !columns[longitude].Type.IsNumeric() || !columns[latitude].Type.IsNumeric())
            return null;
        return $"    地图: {{标题: {YamlQuoting.Of(title)}, 地名: {YamlQuoting.Of(names[label])}, "
            + $"经度: {YamlQuoting.Of(names[longitude])}, 纬度: {YamlQuoting.Of(names[latitude])}}}\n";
    }

    private static bool IsPlace(RawColumn column) => column.Type == ColumnType.GeoPoint || IsLongitude(column);

    private static bool IsLongitude(RawColumn column) => Coordinates.IsLongitude(column.Heading);

    private static bool IsLatitude(RawColumn column) => Coordinates.IsLatitude(column.Heading);

    private static string NameOf(string heading, int column)
    {
        var letters = new string([.. heading.Where(c => char.IsAsciiLetterOrDigit(c) || c is '_' or (>= '\u4e00' and <= '\u9fff'))]);
        return letters.Length == 0 || char.IsAsciiDigit(letters[0])
            ? string.Create(CultureInfo.InvariantCulture, $"c{column + 1}_{letters}").TrimEnd('_')
            : letters;
    }

    private string Publisher() =>
        new SiteReader(site, new Dictionary<string, ParsedYaml>(), new(), new DiagnosticBag()).Read(null)?.Organisation ?? "（提供方）";
}
