using Bulletin.Content.Documents.Datasets;

namespace Bulletin.OpenData.Formats;

/// <summary>What goes with the data wherever it is opened: title, provider, dates, licence, notes.</summary>
internal static class DatasetNotes
{
    public static IReadOnlyList<string> Of(Dataset dataset, TableSchema table)
    {
        List<string> notes = [dataset.Title];
        if (table.Title != dataset.Title)
            notes.Add(table.Title);
        notes.Add(dataset.Description);
        if (table.Description is { } description)
            notes.Add(description);
        notes.Add($"提供方：{string.Join('、', dataset.Header.Issuers)}");
        notes.Add($"发布日期：{dataset.Published.ToChinese()}");
        if (dataset.Header.Updated is { } updated)
            notes.Add($"更新日期：{updated.ToChinese()}");
        if (dataset.Frequency.ToChinese() is { } frequency)
            notes.Add($"更新频率：{frequency}");
        notes.Add($"许可：{dataset.Licence.Title}{(dataset.Licence.Page is { } url ? $" {url}" : "")}");
        if (dataset.IsConditional)
            notes.Add($"开放属性：{dataset.Access}");
        if (table.System is { } system)
            notes.Add($"坐标系：{system.Title()}");
        notes.AddRange(dataset.Notes.Select(note => $"说明：{note}"));
        return notes;
    }
}
