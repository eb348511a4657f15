using System.Text;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Linking;
using Bulletin.OpenData.Reading;
using Bulletin.OpenData.Rows;
using Bulletin.OpenData.Validation;

namespace Bulletin.OpenData.Gazette;

/// <summary>The gazette's own tables, read as any other.</summary>
internal sealed class GazetteSource(Site site, Dataset dataset) : DatasetSource(dataset)
{
    public override bool Has(TableSchema schema) => true;

    public override string PathOf(TableSchema schema) => $"{Dataset.Id}/{schema.Name}";

    public override IRowSource Open(TableSchema schema, FaultLog faults) => new Rows(new GazetteRows(site).Of(schema));

    private sealed class Rows(IEnumerable<string?[]> rows) : IRowSource
    {
        private readonly IEnumerator<string?[]> all = rows.GetEnumerator();
        private byte[] cell = new byte[1 << 10];

        public ReadOnlyMemory<byte> Geometry => default;

        public ReadOnlySpan<byte> this[int column]
        {
            get
            {
                if (all.Current[column] is not { } text) return default;
                var most = Encoding.UTF8.GetMaxByteCount(text.Length);
                if (cell.Length < most) cell = new byte[most];
                return cell.AsSpan(0, Encoding.UTF8.GetBytes(text, cell));
            }
        }

        public bool Read() => all.MoveNext();

        public Mark PlaceOf(int column) => default;

        public void Dispose() => all.Dispose();
    }
}
