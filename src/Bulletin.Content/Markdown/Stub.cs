#pragma warning disable
namespace Bulletin.Content.Markdown;
public sealed class ParsedBody { public BodyFacts Facts => null!; public void WriteHtml(TextWriter output, IBodyTargets targets) { } public void WriteText(TextWriter output, IBodyTargets targets) { } }
public static class BodyParser { public static ParsedBody Parse(string file, string text, int firstLine) => new(); }
