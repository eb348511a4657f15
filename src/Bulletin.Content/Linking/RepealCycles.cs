using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;

namespace Bulletin.Content.Linking;

/// <summary>Finds documents that repeal each other in a circle, by depth-first search without recursion.</summary>
internal static class RepealCycles
{
    public static void Check(IEnumerable<Document> documents, Relations relations, DiagnosticBag problems)
    {
        var done = new HashSet<Document>(ReferenceEqualityComparer.Instance);
        var path = new List<(Document Document, Queue<Document> Next)>();
        foreach (var start in documents)
        {
            if (!relations.Of(start, RelationKind.Repeals).Any())
                continue;
            Visit(start);
        }

        void Visit(Document start)
        {
            if (!done.Add(start))
                return;
            path.Add((start, new(relations.Of(start, RelationKind.Repeals))));
            while (path.Count > 0)
            {
                if (!path[^1].Next.TryDequeue(out var next))
                {
                    path.RemoveAt(path.Count - 1);
                    continue;
                }

                var seen = path.FindIndex(step => step.Document == next);
                if (seen >= 0)
                    Report(seen);
                else if (done.Add(next))
                    path.Add((next, new(relations.Of(next, RelationKind.Repeals))));
            }
        }

        void Report(int from)
        {
            var circle = path.Skip(from).Select(step => step.Document.Id.Text).ToList();
            problems.Add(LinkProblems.RepealCycle(
                new(path[from].Document.Header.Source.Path, 1, 1), string.Join(" → ", circle.Append(circle[0]))));
        }
    }
}
