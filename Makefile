# Each target is a script that also runs alone: `make check` is `Scripts/check`.
PREFIX ?= /usr/local
DESTDIR ?=
export PREFIX DESTDIR

# Tests run the library compiled optimised: slower to build, quicker to run. Without it: Scripts/test.
test tampering record: export TANPAN_OPTIMISED = 1

.DEFAULT_GOAL := help
.PHONY: help demo test check format record recalculate tampering docs bench fuzz install uninstall clean

help: ## 列出可用的目标 / list the targets
	@Scripts/help $(MAKEFILE_LIST)

demo: ## 安装所需，构建，并编制上海市2007年清单 / build, and write Shanghai's inventory of 2007
	@Scripts/demo

test: ## 安装所需，构建（警告即错误），运行全部测试 / build with warnings as errors, run all tests
	@Scripts/test

check: ## 持续集成所做的一切 / everything that CI does
	@Scripts/check

format: ## 排版全部 Swift 源文件 / format every Swift file
	@Scripts/format

record: ## 重新记录快照，并列出差异 / record snapshots anew, then list what changed
	@Scripts/record

recalculate: ## 用 LibreOffice 重算全部示例工作簿 / let LibreOffice recalculate every example workbook
	@Scripts/recalculate

tampering: ## 以两个程序在每本示例工作簿里逐一作假，看是否都能查出 / plant every kind of tampering, and find it
	@Scripts/tampering

docs: ## 由数据重新生成文档 / regenerate the documents that data decide
	@Scripts/docs

bench: ## 与 pandas、numpy 和 C 做同一件事，比较用时 / do one job beside pandas, numpy and C, and compare
	@Scripts/bench

fuzz: ## 以百万份损坏的输入寻找崩溃 / look for crashes with a million damaged inputs
	@Scripts/fuzz

install: ## 安装到 PREFIX（默认 /usr/local） / install into PREFIX
	@Scripts/install

uninstall: ## 从 PREFIX 移除 / remove from PREFIX
	@Scripts/uninstall

clean: ## 删除构建产物与输出 / delete build products and outputs
	@Scripts/clean
