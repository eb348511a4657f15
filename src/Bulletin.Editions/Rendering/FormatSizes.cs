using System.Text;
using Bulletin.Build.Artifacts;

namespace Bulletin.Editions.Rendering;

/// <summary>
/// How large the other formats of a document are, for its page to say. They are written before the page; where one was kept and the page
/// is not, it is measured.
/// </summary>
internal sealed class FormatSizes(Action<ArtifactBuffer> text, Action<ArtifactBuffer> json)
{
    [ThreadStatic]
    private static ArtifactBuffer? scratch;

    private long textSize = -1;
    private long jsonSize = -1;

    public void WriteText(ArtifactBuffer output)
    {
        text(output);
        textSize = Encoding.UTF8.GetByteCount(output.Text.Written);
    }

    public void WriteJson(ArtifactBuffer output)
    {
        json(output);
        jsonSize = output.Bytes.WrittenCount;
    }

    /// <summary>In bytes: first plain text, then JSON.</summary>
    public (long Text, long Json) Sizes
    {
        get
        {
            if (textSize < 0) WriteText(Empty());
            if (jsonSize < 0) WriteJson(Empty());
            return (textSize, jsonSize);
        }
    }

    private static ArtifactBuffer Empty()
    {
        scratch ??= new();
        scratch.Clear();
        return scratch;
    }
}
