using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Sources;
using Bulletin.OpenData.Csv;
using Bulletin.OpenData.GeoJson;
using Bulletin.OpenData.Rows;
using Bulletin.OpenData.Validation;

namespace Bulletin.OpenData.Reading;

/// <summary>Where the rows of a dataset come from.</summary>
internal abstract class DatasetSource(Dataset dataset)
{
    public Dataset Dataset { get; } = dataset;

    public abstract bool Has(TableSchema schema);

    /// <summary>What messages call a table.</summary>
    public abstract string PathOf(TableSchema schema);

    /// <summary>About how many rows a table has, by the length of its file; 0: nobody knows.</summary>
    public virtual int RowsOf(TableSchema schema) => 0;

    /// <summary>The rows of a table from the first; faults of form are reported.</summary>
    public abstract IRowSource Open(TableSchema schema, FaultLog faults);
}

/// <summary>The files beside dataset.yml.</summary>
internal sealed class FolderSource(SourceTree tree, Dataset dataset) : DatasetSource(dataset)
{
    public override bool Has(TableSchema schema) => DataFiles.Has(tree, Dataset, schema.File.Text);

    public override string PathOf(TableSchema schema) => $"{Dataset.Folder}/{schema.File.Text}";

    // A row has some 128 bytes.
    public override int RowsOf(TableSchema schema) => (int)Math.Min(DataFiles.LengthOf(tree, PathOf(schema)) / 128, 1 << 21);

    public override IRowSource Open(TableSchema schema, FaultLog faults)
    {
        var path = PathOf(schema);
        return schema.IsGeoJson
            ? new GeoJsonSource(tree.FullPath(path), path, schema, Dataset.Area, faults)
            : new CsvSource(tree.FullPath(path), path, schema, faults);
    }
}
