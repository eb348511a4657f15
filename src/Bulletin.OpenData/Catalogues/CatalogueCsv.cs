using System.Globalization;
using System.Text;
using Bulletin.Content.Configuration;
using Bulletin.Content.Documents.Datasets;

namespace Bulletin.OpenData.Catalogues;

/// <summary>The catalogue with the fields of Chinese open-data platforms, as CSV for the office (byte order mark, CRLF).</summary>
internal static class CatalogueCsv
{
    private static readonly string[] Fields = ["名称", "摘要", "提供方", "领域", "开放属性", "更新频率", "格式", "数据项", "数据量", "发布日期", "更新日期", "许可", "网址"];

    public static void Write(Stream output, SiteSettings settings, IEnumerable<Dataset> datasets, IDatasets data)
    {
        output.Write("\ufeff"u8);
        Line(output, Fields);
        foreach (var dataset in datasets)
        {
            var facts = data.Of(dataset);
            Line(
                output,
                dataset.Title,
                dataset.Description,
                string.Join('、', dataset.Header.Issuers),
                dataset.Header.Category?.Name ?? "",
                facts.IsPublished ? dataset.Access : "暂不提供",
                dataset.Frequency.ToChinese() ?? "",
                string.Join('、', facts.Tables.SelectMany(table => table.Files).Select(file => file.Kind.Title()).Distinct()),
                string.Join('、', dataset.Tables.SelectMany(table => table.Columns).Select(column => column.Title).Distinct()),
                facts.Tables.Sum(table => table.Rows).ToString(CultureInfo.InvariantCulture),
                dataset.Published.ToIso()[..10],
                dataset.LastModified.ToIso()[..10],
                dataset.Licence.Title,
                Json.Address(settings.BaseUrl, dataset.Id.Page));
        }
    }

    private static void Line(Stream output, params ReadOnlySpan<string> cells)
    {
        var line = new StringBuilder();
        for (var i = 0; i < cells.Length; i++)
        {
            // What a spreadsheet would run as a formula is made harmless, as in every file for it.
            var cell = cells[i] is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + cells[i] : cells[i];
            if (i > 0)
                line.Append(',');
            if (cell.AsSpan().IndexOfAny(",\"\r\n") < 0)
                line.Append(cell);
            else
                line.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }

        output.Write(Encoding.UTF8.GetBytes(line.Append("\r\n").ToString()));
    }
}
