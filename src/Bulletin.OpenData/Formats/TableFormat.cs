using Bulletin.Content.Documents.Datasets;
using Bulletin.OpenData.Files;
using Bulletin.OpenData.Rows;

namespace Bulletin.OpenData.Formats;

/// <summary>One format in which a table is published, written row by row. A new one is a class and a line in <c>TableFiles</c>.</summary>
internal abstract class TableFormat : IDisposable
{
    public abstract void Row(TableRow row);

    /// <summary>The finished files, after the last row.</summary>
    public abstract IEnumerable<PublishedFile> Finish();

    public abstract void Dispose();
}

/// <summary>A format that is one file from beginning to end.</summary>
/// <param name="output">Where it is written.</param>
/// <param name="route">Where it will lie in the output tree.</param>
/// <param name="kind">What it is.</param>
internal abstract class SingleFile(HashingFileStream output, string route, FileKind kind) : TableFormat
{
    protected HashingFileStream Output { get; } = output;

    public sealed override IEnumerable<PublishedFile> Finish()
    {
        End();
        var length = Output.Length;
        return [new(route, kind, length, Output.Finish().ToString())];
    }

    public override void Dispose() => Output.Dispose();

    /// <summary>What stands behind the last row.</summary>
    protected virtual void End()
    {
    }
}
