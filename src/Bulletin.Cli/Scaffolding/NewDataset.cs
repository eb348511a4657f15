using System.Globalization;
using System.Text;
using Bulletin.Cli.Commands;
using Bulletin.Content.Configuration;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Identifiers;
using Bulletin.Content.Sources;

namespace Bulletin.Cli.Scaffolding;

/// <summary>A new dataset: the table in UTF-8 in a folder of its own, and beside it a draft of dataset.yml with the types that its cells seem to have.</summary>
internal sealed class NewDataset(string site, string name, string table, DateOnly day)
{
    // As narrow as may be first: what is a year is also a whole number.
    private static readonly ColumnType[] Guesses = [ColumnType.Date, ColumnType.YearMonth, ColumnType.DateTime, ColumnType.Integer, ColumnType.Number, ColumnType.GeoPoint];

    /// <summary>Writes both files and returns the path of dataset.yml below the site folder.</summary>
    public string Write()
    {
        if (!FileNames.IsAllowed(name) || FileNames.IsReserved(name)) throw new UsageException(ScaffoldTexts.BadDatasetName(name));
        if (!File.Exists(table)) throw new UsageException(UsageTexts.NoSuchFile(table));
        var rows = CsvText.Read(File.ReadAllBytes(table));
        if (rows.Count < 2) throw new UsageException(UsageTexts.NoCells(table));
        var folder = Path.Combine(SourceTree.Folder, "data", name);
        var path = Path.Combine(folder, DocumentId.DatasetFile);
        if (File.Exists(Path.Combine(site, path))) throw new UsageException(ScaffoldTexts.Exists(path));
        Directory.CreateDirectory(Path.Combine(site, folder));
        var file = FileNames.Slug(Path.GetFileNameWithoutExtension(table)) + ".csv";
        File.WriteAllText(Path.Combine(site, folder, file), Csv(rows));
        File.WriteAllText(Path.Combine(site, path), Description(file, rows));
        return path;
    }

    private static string Csv(List<List<string>> rows) =>
        string.Concat(rows.Select(row => string.Join(',', row.Select(cell => cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n"));

    private string Description(string file, List<List<string>> rows)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"""
            # 写好后删去“草稿”一行，填上“发布审核”，再运行 bulletin check。
            标题: {Draft.Quoted(Path.GetFileNameWithoutExtension(table))}
            描述: （一段话：数据讲什么、从哪里来）
            提供方: {Draft.Quoted(Publisher())}
            发布日期: {day:yyyy-MM-dd}
            公开属性: 主动公开
            发布审核:
            草稿: true
            许可: CC-BY-4.0
            更新频率: 不定期
            # 地域: 云川市
            # 联系方式: 科室，电话
            文件:
              - 文件: {file}

            """);
        var columns = Enumerable.Range(0, rows[0].Count).Select(column => Column(rows, column)).ToList();
        if (columns[0].IsKey) text.Append(CultureInfo.InvariantCulture, $"    主键: {columns[0].Name}\n");
        text.Append("    列:\n");
        foreach (var column in columns) text.Append(column.Line).Append('\n');
        return text.Append("    # 图表:\n    #   - {类型: 折线, 标题: ……, 横轴: ……, 数值: ……}\n").ToString();
    }

    private static (string Name, bool IsKey, string Line) Column(List<List<string>> rows, int column)
    {
        var heading = rows[0][column].Trim();
        var cells = rows.Skip(1).Select(row => column < row.Count ? row[column].Trim() : "").ToList();
        var filled = cells.Where(cell => cell.Length > 0).ToList();
        var type = filled.Count == 0 ? ColumnType.String : TypeOf(filled);
        var name = NameOf(heading, column);
        var isKey = column == 0 && filled.Count == cells.Count && filled.Distinct(StringComparer.Ordinal).Count() == cells.Count;
        var line = $"      - {{名称: {name}, 标题: {Draft.Quoted(heading)}, 类型: {type.Title().Chinese}{(filled.Count == cells.Count ? ", 必填: 是" : "")}}}";
        return (name, isKey, line);
    }

    private static ColumnType TypeOf(List<string> cells)
    {
        if (cells.TrueForAll(cell => cell is "是" or "否" or "true" or "false")) return ColumnType.Boolean;
        foreach (var type in Guesses)
            if (cells.TrueForAll(cell => CellValue.TryRead(type, cell, out _, out _))) return type;
        return ColumnType.String;
    }

    private static string NameOf(string heading, int column)
    {
        var letters = new string([.. heading.Where(c => char.IsAsciiLetterOrDigit(c) || c is '_' or (>= '\u4e00' and <= '\u9fff'))]);
        return letters.Length == 0 || char.IsAsciiDigit(letters[0]) ? string.Create(CultureInfo.InvariantCulture, $"c{column + 1}{letters}") : letters;
    }

    private string Publisher() => new SiteReader(site, new SourceCache().Settings, new DiagnosticBag()).Read(null)?.Organisation ?? "（提供方）";
}
